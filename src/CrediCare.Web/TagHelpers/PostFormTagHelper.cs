using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrediCare.Web.TagHelpers;

/// <summary>
/// Every form that posts: guarded against forgery also when it names its own address (the framework leaves those without),
/// and checked by us in the reader's language instead of by the browser in its own.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Before the framework's own form helpers, which forget afterwards what the form holds.</summary>
    public override int Order => -1_200;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
        // Once the content is written it is known whether it holds the guard; two of them in one form are refused.
        await output.GetChildContentAsync();
        if (context.AllAttributes.ContainsName("action") && generator.GenerateAntiforgery(ViewContext) is { } guard)
            output.PostContent.AppendHtml(guard);
    }
}
