using CrediCare.Domain.Cases;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.TagHelpers;

/// <summary><c>&lt;status-badge value="@case.Stage" /&gt;</c> shows a status in words, colour and sign; null or no holds show nothing.</summary>
[HtmlTargetElement("status-badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusBadgeTagHelper(IStringLocalizer<StatusText> words) : TagHelper
{
    /// <summary>A RegistrationState, RegistrationResult, CaseStage, ClosedReason, CaseMark, or a set of CaseHold (a badge for each).</summary>
    public Enum? Value { get; set; }

    /// <summary>Other words than the usual ones, or words for something that is not a status of its own.</summary>
    public string? Text { get; set; }

    /// <summary>Another tone than the usual one; needed when there is only a text.</summary>
    public StatusTone? Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Value is CaseHold holds)
        {
            foreach (var hold in StatusLook.Each(holds))
                output.Content.AppendHtml(Badge(hold)).Append(" ");
        }
        else if (Value is not null || Text is not null)
        {
            output.Content.AppendHtml(Badge(Value));
        }
    }

    private TagBuilder Badge(Enum? status)
    {
        var (second, colour) = StatusLook.Dress(Tone ?? (status is null ? StatusTone.Shut : StatusLook.ToneOf(status)));
        var badge = new TagBuilder("span");
        badge.AddCssClass(second is null ? "ds-tag status" : $"ds-tag status {second}");
        badge.Attributes["data-color"] = colour;
        badge.InnerHtml.Append(Text ?? words[StatusLook.KeyOf(status!)]);
        return badge;
    }
}
