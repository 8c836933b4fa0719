using System.ComponentModel.DataAnnotations;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CrediCare.Web.Startup;

/// <summary>
/// Names a property by its feature's text of the same key, and gives every validation attribute without a message the key of
/// our own words, so that no English default from the framework is ever shown.
/// </summary>
public sealed class LocalisationFormWords(FeatureTexts texts) : IDisplayMetadataProvider, IValidationMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        var (form, property) = (context.Key.ContainerType, context.Key.Name);
        if (form is null || property is null || context.DisplayMetadata.DisplayName is not null)
            return;
        context.DisplayMetadata.DisplayName = () => texts.Find(form, property) ?? property;
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessageResourceName is null && rule.ErrorMessage == DefaultOf(rule))
                rule.ErrorMessage = KeyOf(rule);
        }
    }

    /// <summary>Most rules have no message until they are given one; these carry an English one from the start.</summary>
    private static string? DefaultOf(ValidationAttribute rule) =>
        rule switch
        {
            EmailAddressAttribute => new EmailAddressAttribute().ErrorMessage,
            PhoneAttribute => new PhoneAttribute().ErrorMessage,
            UrlAttribute => new UrlAttribute().ErrorMessage,
            _ => null,
        };

    /// <summary>Keys that no property is named as, so that a feature's label is never taken for a message.</summary>
    private static string KeyOf(ValidationAttribute rule) =>
        rule switch
        {
            RequiredAttribute => "Rule_Required",
            StringLengthAttribute { MinimumLength: > 0 } => "Rule_StringLengthBetween",
            StringLengthAttribute => "Rule_StringLength",
            MaxLengthAttribute => "Rule_MaxLength",
            MinLengthAttribute => "Rule_MinLength",
            EmailAddressAttribute => "Rule_EmailAddress",
            PhoneAttribute => "Rule_Phone",
            CompareAttribute => "Rule_Compare",
            RangeAttribute => "Rule_Range",
            RegularExpressionAttribute => "Rule_RegularExpression",
            UrlAttribute => "Rule_Url",
            _ => "Rule_Invalid",
        };
}
