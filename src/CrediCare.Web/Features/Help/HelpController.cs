using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Help;

/// <summary>The help centre, for everyone.</summary>
[AllowAnonymous]
public sealed class HelpController(HelpShelf shelf) : Controller
{
    private const int LongestQuestion = 200;

    [HttpGet("/help")]
    public async Task<IActionResult> Index(string? q, CancellationToken cancellationToken) =>
        View(await ShownAsync(q, cancellationToken));

    /// <summary>The part of the page that changes while one types.</summary>
    [HttpGet("/help/results")]
    public async Task<IActionResult> Results(string? q, CancellationToken cancellationToken) =>
        PartialView("_Shown", await ShownAsync(q, cancellationToken));

    [HttpGet("/help/{slug}")]
    public async Task<IActionResult> Article(string slug, CancellationToken cancellationToken)
    {
        var shown = await shelf.TodayAsync(cancellationToken);
        return shown.Find(slug) is { } entry
            ? View(
                new HelpArticleModel(
                    entry.Section,
                    entry.In(PortalLanguage.Current),
                    entry.ChangedAtUtc,
                    [
                        .. shown
                            .Entries.Where(one => one.Section == entry.Section && one.Slug != slug)
                            .Select(one => one.In(PortalLanguage.Current)),
                    ]
                )
            )
            : NotFound();
    }

    private async Task<HelpIndexModel> ShownAsync(string? question, CancellationToken cancellationToken)
    {
        var shown = await shelf.TodayAsync(cancellationToken);
        var asked = TypedText.Cut(TypedText.Line(question) ?? "", LongestQuestion);
        return new HelpIndexModel(
            asked,
            asked.Length == 0 ? [] : [.. shown.Search(asked, PortalLanguage.Current).Take(HelpIndexModel.MostHits)],
            asked.Length == 0 ? shown.Entries : []
        );
    }
}
