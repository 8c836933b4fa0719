using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.TagHelpers;

/// <summary><c>&lt;error-summary /&gt;</c> first in a form's page lists what must be put right, each line a link to its field.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<ShellText> words) : TagHelper
{
    private const string HeadingId = "error-summary-heading";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var lines = Lines();
        if (lines.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        // The web component moves focus here; without script the page's title says that something is wrong.
        output.TagName = "ds-error-summary";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("ds-error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", HeadingId);
        var heading = new TagBuilder("h2");
        heading.Attributes["id"] = HeadingId;
        heading.InnerHtml.Append(lines.Count == 1 ? words["ErrorsOne"] : words["ErrorsMany", lines.Count]);
        var list = new TagBuilder("ul");
        list.AddCssClass("ds-list");
        foreach (var (field, message) in lines)
            list.InnerHtml.AppendHtml(Line(field, message));
        output.Content.AppendHtml(heading).AppendHtml(list);
    }

    private List<(string Field, string Message)> Lines() =>
        [
            .. from field in ViewContext.ViewData.ModelState
            from error in field.Value!.Errors
            orderby FieldOrder.Of(field.Key, ViewContext.ViewData.ModelMetadata)
            select (field.Key, error.ErrorMessage.Length > 0 ? error.ErrorMessage : words["FieldUnreadable"].Value),
        ];

    private static TagBuilder Line(string field, string message)
    {
        var line = new TagBuilder("li");
        if (field.Length == 0)
        {
            line.InnerHtml.Append(message);
            return line;
        }
        var link = new TagBuilder("a");
        link.AddCssClass("ds-link");
        link.Attributes["href"] = $"#{FieldIds.Of(field)}";
        link.InnerHtml.Append(message);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}
