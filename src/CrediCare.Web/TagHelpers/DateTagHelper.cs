using System.Globalization;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrediCare.Web.TagHelpers;

/// <summary><c>&lt;date value="@invoice.DueDate" /&gt;</c> writes a day inside <c>time</c>; null is a dash.</summary>
[HtmlTargetElement("date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper(PortalFormat format, TimeProvider clock) : TagHelper
{
    /// <summary>The day (Europe/Oslo).</summary>
    public DateOnly? Value { get; set; }

    /// <summary>Table (the default), Full, Running (sentences) or Log (timelines).</summary>
    public DateStyle As { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Value is not { } day)
        {
            output.TagName = "span";
            output.Content.SetContent(format.ShortDate(null));
            return;
        }
        output.TagName = "time";
        output.Attributes.SetAttribute("datetime", day.ToString("O", CultureInfo.InvariantCulture));
        output.Content.SetContent(Written(day, clock.Today()));
    }

    private string Written(DateOnly day, DateOnly today) =>
        As switch
        {
            DateStyle.Table => format.ShortDate(day),
            DateStyle.Full => format.LongDate(day),
            DateStyle.Running => format.RunningDate(day, today),
            DateStyle.Log => format.LogDate(day, today),
        };
}
