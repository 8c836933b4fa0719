using System.Globalization;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrediCare.Web.TagHelpers;

/// <summary><c>&lt;time-text value="@event.At" /&gt;</c> writes an instant as the clock shows it in Norway; null is a dash.</summary>
[HtmlTargetElement("time-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeTextTagHelper(PortalFormat format) : TagHelper
{
    /// <summary>The instant, in UTC.</summary>
    public DateTime? Value { get; set; }

    /// <summary>Table (<c>23.11.2026 09.12</c>, the default), Full (<c>23. november 2026 kl. 09.12</c>) or Clock (<c>09.12</c>).</summary>
    public MomentStyle As { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Value is not { } instant)
        {
            output.TagName = "span";
            output.Content.SetContent(format.ShortDate(null));
            return;
        }
        output.TagName = "time";
        output.AddClass("nowrap");
        output.Attributes.SetAttribute("datetime", instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Content.SetContent(
            As switch
            {
                MomentStyle.Table => format.ShortMoment(instant),
                MomentStyle.Full => format.Moment(instant),
                MomentStyle.Clock => format.Time(instant),
            }
        );
    }
}
