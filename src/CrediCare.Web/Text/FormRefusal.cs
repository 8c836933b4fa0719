using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Text;

/// <summary>
/// What a form or a rule of our own says. The framework puts its own rules into words, but shows these as they are.
/// </summary>
public static class FormRefusal
{
    /// <param name="context">As handed to the rule.</param>
    /// <param name="key">A key of the feature's texts, or of the common ones.</param>
    /// <param name="field">The property it stands beside.</param>
    public static ValidationResult Refuse(this ValidationContext context, string key, string field)
    {
        var words = context.GetRequiredService<FeatureTexts>().Find(context.ObjectType, key);
        if (
            words is null
            && context.GetRequiredService<IStringLocalizer<ValidationText>>()[key] is { ResourceNotFound: false } common
        )
            words = common.Value;
        return new(words ?? throw new InvalidOperationException($"{context.ObjectType.Name} has no words for '{key}'."), [field]);
    }
}
