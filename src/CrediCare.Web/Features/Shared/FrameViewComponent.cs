using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Shared;

/// <summary>The header: with menu, search and company for someone signed in, else brand and language only.</summary>
public sealed class FrameViewComponent(IEnumerable<IPageFrameSource> sources) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var source = sources.LastOrDefault();
        return HttpContext.User.Identity?.IsAuthenticated == true && source is not null
            ? View("SignedIn", await source.GetAsync(HttpContext.RequestAborted))
            : View("SignedOut");
    }
}
