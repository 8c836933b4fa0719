using System.Globalization;
using System.Text.Encodings.Web;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrediCare.Web.TagHelpers;

/// <summary><c>&lt;deadline day="@question.AnswerBy" /&gt;</c> writes "I morgen" with the date beneath; warm when near, red when past.</summary>
[HtmlTargetElement("deadline", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DeadlineTagHelper(PortalFormat format, TimeProvider clock, HtmlEncoder encoder) : TagHelper
{
    private const int SoonDays = 2;

    /// <summary>The last day (Europe/Oslo) in time.</summary>
    public DateOnly Day { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var today = clock.Today();
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Day.ToString("O", CultureInfo.InvariantCulture));
        output.Content.SetHtmlContent(
            $"""<span class="{Tone(today)}">{encoder.Encode(format.Deadline(Day, today))}</span> <span class="data__sub">{encoder.Encode(format.DayAndMonth(Day, today))}</span>"""
        );
    }

    private string Tone(DateOnly today) =>
        (Day.DayNumber - today.DayNumber) switch
        {
            < 0 => "due due--late",
            <= SoonDays => "due due--soon",
            _ => "due",
        };
}
