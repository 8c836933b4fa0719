using CrediCare.Web.Features.Help;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Shared;

/// <summary>The link from a page to the article that explains it; nothing where no article is named.</summary>
public sealed class PageHelpViewComponent(HelpShelf shelf) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (HttpContext.GetEndpoint()?.Metadata.GetMetadata<HelpAttribute>() is not { Slug: var slug })
            return Content("");
        var shown = await shelf.TodayAsync(HttpContext.RequestAborted);
        return shown.Find(slug) is { } article ? View("Default", article.In(PortalLanguage.Current)) : Content("");
    }
}
