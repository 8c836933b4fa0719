using System.Globalization;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.TagHelpers;

/// <summary><c>&lt;pager page="@Model.Page" pages="@Model.Pages" /&gt;</c> links to the other pages and keeps filter and search; one page shows nothing.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper(IStringLocalizer<ShellText> words) : TagHelper
{
    private const int Around = 1;

    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int Pages { get; set; }

    /// <summary>The query parameter that carries the page.</summary>
    public string Parameter { get; set; } = "page";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages < 2)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("ds-pagination");
        output.AddClass("pager");
        output.Attributes.SetAttribute("aria-label", words["Pager"].Value);
        var list = new TagBuilder("ul");
        list.InnerHtml.AppendHtml(Step(Page - 1, words["PreviousPage"]));
        var last = 0;
        foreach (var number in Shown())
        {
            if (number > last + 1)
                list.InnerHtml.AppendHtml(new TagBuilder("li"));
            list.InnerHtml.AppendHtml(Number(number));
            last = number;
        }
        list.InnerHtml.AppendHtml(Step(Page + 1, words["NextPage"]));
        output.Content.SetHtmlContent(list);
    }

    /// <summary>The first, the last and those next to this one.</summary>
    private IEnumerable<int> Shown() =>
        Enumerable.Range(1, Pages).Where(number => number == 1 || number == Pages || Math.Abs(number - Page) <= Around);

    private TagBuilder Number(int number)
    {
        var link = Link(number, number.ToString(CultureInfo.InvariantCulture));
        link.Attributes["aria-label"] = words["PageNumber", number].Value;
        if (number == Page)
            link.Attributes["aria-current"] = "true";
        return Item(link);
    }

    private TagBuilder Step(int number, string text)
    {
        if (number >= 1 && number <= Pages)
            return Item(Link(number, text));
        var blank = new TagBuilder("span");
        blank.Attributes["aria-hidden"] = "true";
        return Item(blank);
    }

    private TagBuilder Link(int number, string text)
    {
        var link = new TagBuilder("a");
        link.AddCssClass("ds-button");
        link.Attributes["data-variant"] = "tertiary";
        link.Attributes["href"] = Address(number);
        link.InnerHtml.Append(text);
        return link;
    }

    private string Address(int number)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(
            request
                .Query.Where(pair => !string.Equals(pair.Key, Parameter, StringComparison.OrdinalIgnoreCase))
                .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? string.Empty))
        )
        {
            { Parameter, number.ToString(CultureInfo.InvariantCulture) },
        };
        return $"{request.PathBase}{request.Path}{query}";
    }

    private static TagBuilder Item(TagBuilder content)
    {
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(content);
        return item;
    }
}
