using CrediCare.Domain.Amounts;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrediCare.Web.TagHelpers;

/// <summary><c>&lt;money value="@case.Balance" /&gt;</c> writes <c>15 248,79</c>; null is a dash.</summary>
[HtmlTargetElement("money", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MoneyTagHelper(PortalFormat format) : TagHelper
{
    /// <summary>The amount.</summary>
    public Money? Value { get; set; }

    /// <summary>Adds " kr" after, for sentences; in tables the unit stands in the heading.</summary>
    public bool Unit { get; set; }

    /// <summary>Shows a plus sign too: for changes and timelines.</summary>
    public bool Change { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("amount");
        output.Content.SetContent(Written());
    }

    private string Written() =>
        (Value, Change, Unit) switch
        {
            ({ } amount, true, true) => format.ChangeInKroner(amount),
            ({ } amount, true, false) => format.Change(amount),
            (_, _, true) => format.Kroner(Value),
            _ => format.Amount(Value),
        };
}
