using System.ComponentModel.DataAnnotations;
using CrediCare.Domain.Amounts;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.TagHelpers;

/// <summary>
/// <c>&lt;portal-field for="InvoiceNumber" /&gt;</c>: label, input, hint and error message of one property, tied together for
/// screen readers, showing what was typed also when it could not be read. Label and hint come from the feature's texts
/// (<c>InvoiceNumber</c>, <c>InvoiceNumberHint</c>) unless given.
/// </summary>
[HtmlTargetElement("portal-field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PortalFieldTagHelper(PortalFormat format, FeatureTexts texts, IStringLocalizer<ShellText> words) : TagHelper
{
    /// <summary>The property.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>What to fill it in with; chosen by the property's type when left out.</summary>
    public FieldType Type { get; set; }

    /// <summary>Other words than the feature's text for the property.</summary>
    public string? Label { get; set; }

    /// <summary>Help under the field; the feature's text <c>{Property}Hint</c> when left out.</summary>
    public string? Hint { get; set; }

    /// <summary>What to look at again, though it can be sent; empty for a field that a live check may warn about.</summary>
    public string? Warning { get; set; }

    /// <summary>Writes "(valgfritt)" after the label.</summary>
    public bool Optional { get; set; }

    /// <summary>The choices of a select or of radio buttons.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Adds an empty first choice "Velg …" to a select.</summary>
    public bool Choose { get; set; }

    /// <summary>Makes the field as short as what goes into it.</summary>
    public bool Narrow { get; set; }

    /// <summary>Lines of a text area.</summary>
    public int Rows { get; set; } = 4;

    /// <summary>The browser's name for what is filled in, such as <c>username</c> or <c>postal-code</c>.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>File types to choose from, such as <c>.pdf,.png,.jpg</c>.</summary>
    public string? Accept { get; set; }

    /// <summary>Lets several files be chosen.</summary>
    public bool Multiple { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Describe();
        var grouped = field.Type == FieldType.Radio;
        output.TagName = grouped ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass(grouped ? "ds-fieldset" : "ds-field");
        if (Narrow)
            output.AddClass("field--narrow");
        if (grouped && field.DescribedBy is not null)
            output.Attributes.SetAttribute("aria-describedby", field.DescribedBy);
        output.Content.SetHtmlContent(FieldMarkup.Write(field));
    }

    private FieldDescription Describe()
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var state = ViewContext.ViewData.ModelState.TryGetValue(name, out var found) ? found : null;
        var type = Type == FieldType.Auto ? FieldTypes.Of(For.Metadata) : Type;
        var secret = type is FieldType.Password or FieldType.File;
        return new FieldDescription
        {
            Type = type,
            Name = name,
            Label = Label ?? For.Metadata.GetDisplayName(),
            Hint = Hint ?? texts.Find(For.Metadata.ContainerType, $"{For.Metadata.PropertyName}Hint"),
            Aside = Optional ? words["Optional"].Value : null,
            Error = ErrorOf(state),
            Warning = Warning,
            Value = secret ? null : state?.AttemptedValue ?? Written(For.Model),
            Required = For.Metadata.IsRequired && !Optional,
            MaxLength = MaxLengthOf(For.Metadata),
            Items = Items?.ToList() ?? [],
            ChooseText = Choose ? words["ChooseOne"].Value : null,
            Rows = Rows,
            Autocomplete = Autocomplete,
            Accept = Accept,
            Multiple = Multiple,
        };
    }

    private string? ErrorOf(ModelStateEntry? state) =>
        state is not { Errors: [var first, ..] } ? null
        : first.ErrorMessage.Length > 0 ? first.ErrorMessage
        : words["FieldUnreadable"].Value;

    private string? Written(object? value) =>
        value switch
        {
            null => null,
            Money amount => format.Amount(amount),
            DateOnly day => format.FieldDate(day),
            IFormattable number => number.ToString(null, PortalLanguage.NorwegianCulture),
            _ => value.ToString(),
        };

    private static int? MaxLengthOf(ModelMetadata metadata) =>
        metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength
        ?? metadata.ValidatorMetadata.OfType<MaxLengthAttribute>().FirstOrDefault()?.Length;
}
