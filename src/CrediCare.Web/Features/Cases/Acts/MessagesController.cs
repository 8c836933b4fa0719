using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Features.Support;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>The conversation about a case: there is one, and it goes on where conversations do.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Help("ask-us")]
public sealed class MessagesController(
    PortalContext context,
    CaseActPages pages,
    WriteMessage write,
    MessageFiles files,
    MessageLimit limit,
    IStringLocalizer<ActsText> texts
) : Controller
{
    [HttpGet("/cases/{caseNumber}/messages")]
    public async Task<IActionResult> Message(string caseNumber, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(viewer, caseNumber, cancellationToken) is not { } page)
            return NotFound();
        if (await ThreadAsync(page, cancellationToken) is { } thread)
            return LocalRedirect(AddressOf(thread, viewer));
        return May(viewer, page) ? View(new MessageForm { Page = page }) : Forbid();
    }

    [HttpPost("/cases/{caseNumber}/messages")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public async Task<IActionResult> Message(
        string caseNumber,
        MessageForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (await pages.FindAsync(viewer, caseNumber, cancellationToken) is not { } page)
            return NotFound();
        if (!May(viewer, page))
            return Forbid();
        if (!PublicId.IsOne(form.Key))
            return BadRequest();
        form.Page = page;
        var taken = await files.ReadAsync(form.Files, nameof(form.Files), ModelState, cancellationToken);
        this.Required(form.Text, nameof(form.Text), texts["MessageRequired"]);
        if (!ModelState.IsValid || !await limit.AllowsAsync(this, viewer, cancellationToken))
            return View(form);
        var thread = await write.OnCaseAsync(
            viewer,
            page.Case,
            texts["Message_Subject", page.Case.CaseNumber],
            TypedText.Block(form.Text)!,
            form.Key,
            taken,
            cancellationToken
        );
        Done.Say(TempData, new Done(texts["MessageSent_Title"], texts["MessageSent_Text"]));
        return LocalRedirect(AddressOf(thread, viewer));
    }

    private static bool May(Viewer viewer, CaseActPage page) =>
        viewer.IsStaff || viewer.HasAt(page.Creditor.Id, MembershipRole.Member);

    private Task<string?> ThreadAsync(CaseActPage page, CancellationToken cancellationToken) =>
        context
            .MessageThreads.Where(thread => thread.CaseId == page.Case.Id)
            .Select(thread => thread.PublicId)
            .SingleOrDefaultAsync(cancellationToken);

    private static string AddressOf(string thread, Viewer viewer) =>
        viewer.IsStaff ? $"/admin/support/{thread}" : $"/support/{thread}";
}
