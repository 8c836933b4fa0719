using System.Text.Encodings.Web;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrediCare.Web.TagHelpers;

/// <summary><c>&lt;chart of="@model" /&gt;</c> draws the columns twice, for a wide and for a narrow place; one of them is shown.</summary>
[HtmlTargetElement("chart", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChartTagHelper(PortalFormat format, HtmlEncoder encoder) : TagHelper
{
    public Chart Of { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(
            $"""<div class="only-wide">{Drawing(ChartSize.Wide)}</div><div class="only-narrow">{Drawing(ChartSize.Narrow)}</div>"""
        );
    }

    private string Drawing(ChartSize size) => new ChartDrawing(Of, size, format, encoder).Svg();
}
