using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrediCare.Web.TagHelpers;

internal static class OutputClasses
{
    /// <summary>Adds our class and keeps what the page wrote itself.</summary>
    public static void AddClass(this TagHelperOutput output, string name) => output.AddClass(name, HtmlEncoder.Default);
}
