using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrediCare.Web.TagHelpers;

/// <summary><c>&lt;bar part="3" of="10" /&gt;</c> draws a share as a bar; the number stands beside it in words.</summary>
[HtmlTargetElement("bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BarTagHelper : TagHelper
{
    public long Part { get; set; }
    public long Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var width = Of <= 0 ? 0 : Math.Clamp(100m * Part / Of, 0, 100);
        output.TagName = null;
        output.Content.SetHtmlContent(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="bar__track" width="100" height="10"/><rect class="bar__fill" width="{width:0.#}" height="10"/></svg>"""
            )
        );
    }
}
