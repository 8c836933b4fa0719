using CrediCare.Data.Access;
using CrediCare.Domain.Help;
using CrediCare.Web.Features.Help;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Help;

/// <summary>Where help articles are written.</summary>
[Authorize(Policy = Policies.AgencyAdministrator)]
[Help("ask-us")]
public sealed class HelpController(
    HelpHistoryQuery query,
    EditHelpArticle edit,
    HelpShelf shelf,
    IStringLocalizer<HelpText> texts,
    PortalFormat format
) : Controller
{
    [HttpGet("/admin/help")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await query.AllAsync(cancellationToken));

    [HttpGet("/admin/help/{slug}")]
    public async Task<IActionResult> Edit(string slug, CancellationToken cancellationToken) =>
        await query.FindAsync(slug, cancellationToken) is { } article
            ? View(Page(article, HelpArticleForm.Of(article), await shelf.TodayAsync(cancellationToken)))
            : NotFound();

    [HttpPost("/admin/help/{slug}")]
    public async Task<IActionResult> Save(
        string slug,
        [Bind(Prefix = "Form")] HelpArticleForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (await query.FindAsync(slug, cancellationToken) is not { } article)
            return NotFound();
        var shown = await shelf.TodayAsync(cancellationToken);
        if (!Holds(form, shown))
            return View(nameof(Edit), Page(article, form, shown));
        var saved = await edit.RewriteAsync(viewer, slug, form, cancellationToken);
        if (saved.Refusal is EditHelpRefusal.NotFound)
            return NotFound();
        if (saved.Refusal is EditHelpRefusal.ChangedMeanwhile)
            return await MeanwhileAsync(slug, form, shown, cancellationToken);
        Done.Say(
            TempData,
            new Done(
                saved.Value.Changed ? texts["Saved", format.Count(saved.Value.Edition)] : texts["Unchanged"],
                null,
                texts["See"],
                $"/help/{slug}"
            )
        );
        return LocalRedirect("/admin/help");
    }

    [Preview]
    [HttpPost("/admin/help/{slug}/preview")]
    public async Task<IActionResult> Preview(
        string slug,
        [Bind(Prefix = "Form")] HelpArticleForm form,
        CancellationToken cancellationToken
    )
    {
        if (await query.FindAsync(slug, cancellationToken) is not { } article)
            return NotFound();
        var shown = await shelf.TodayAsync(cancellationToken);
        Holds(form, shown);
        return View(nameof(Edit), Page(article, form, shown) with { Preview = Both(slug, form.Norwegian, form.English, shown) });
    }

    [HttpGet("/admin/help/{slug}/history")]
    public async Task<IActionResult> History(string slug, CancellationToken cancellationToken) =>
        await query.FindAsync(slug, cancellationToken) is { } article
            ? View(new HelpHistoryModel(article, await query.EditionsAsync(article.Id, cancellationToken)))
            : NotFound();

    [HttpGet("/admin/help/{slug}/history/{number}")]
    public async Task<IActionResult> Edition(string slug, int number, CancellationToken cancellationToken)
    {
        if (
            await query.FindAsync(slug, cancellationToken) is not { } article
            || await query.EditionAsync(article.Id, number, cancellationToken) is not { } edition
        )
            return NotFound();
        var shown = await shelf.TodayAsync(cancellationToken);
        return View(new HelpEditionModel(article, number, Both(slug, edition.Norwegian, edition.English, shown)));
    }

    [HttpPost("/admin/help/{slug}/history/{number}")]
    public async Task<IActionResult> Restore(string slug, int number, Viewer viewer, CancellationToken cancellationToken)
    {
        var restored = await edit.RestoreAsync(viewer, slug, number, cancellationToken);
        if (restored.Refusal is EditHelpRefusal.NotFound)
            return NotFound();
        if (restored.Refusal is EditHelpRefusal.ChangedMeanwhile)
            return Conflict();
        Done.Say(
            TempData,
            new Done(
                restored.Value.Changed ? texts["Restored", format.Count(number)] : texts["Unchanged"],
                null,
                texts["See"],
                $"/help/{slug}"
            )
        );
        return LocalRedirect($"/admin/help/{slug}/history");
    }

    private bool Holds(HelpArticleForm form, HelpCatalogue shown)
    {
        new HelpArticleCheck(shown, texts, format).Check(form, ModelState);
        return ModelState.IsValid;
    }

    /// <summary>The page again with what was typed, and the newest version as the one to save over.</summary>
    private async Task<IActionResult> MeanwhileAsync(
        string slug,
        HelpArticleForm form,
        HelpCatalogue shown,
        CancellationToken cancellationToken
    )
    {
        if (await query.FindAsync(slug, cancellationToken) is not { } newest)
            return NotFound();
        ModelState.Remove($"Form.{nameof(form.Version)}");
        form.Version = newest.Version;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(nameof(Edit), Page(newest, form, shown) with { ChangedMeanwhile = true });
    }

    private static HelpEditModel Page(HelpArticle article, HelpArticleForm form, HelpCatalogue shown) =>
        new(
            article.Slug,
            (PortalLanguage.Current == PortalLanguage.English ? article.English : article.Norwegian).Title,
            form,
            shown.Figures.Names,
            null,
            false
        );

    private static HelpBothLanguages Both(string slug, HelpWords norwegian, HelpWords english, HelpCatalogue shown) =>
        new(
            ShownArticle.Of(slug, norwegian, text => shown.Figures.Fill(text, PortalFormat.Norwegian)),
            ShownArticle.Of(slug, english, text => shown.Figures.Fill(text, PortalFormat.English))
        );
}
