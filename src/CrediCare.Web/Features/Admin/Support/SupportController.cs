using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.Messages;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Features.Support;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Support;

/// <summary>The creditors' questions: read, answered, closed.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("ask-us")]
public sealed class SupportController(
    ThreadQuery query,
    WriteMessage write,
    MarkThreadRead read,
    MessageFiles files,
    CloseThread close,
    AuditTrail audit,
    IStringLocalizer<SupportText> texts
) : Controller
{
    private const string FilesField = "Form.Files";

    [ListLook(nameof(MessageThread))]
    [HttpGet("/admin/support")]
    public async Task<IActionResult> Index(ThreadTurn turn, int? page, Viewer viewer, CancellationToken cancellationToken)
    {
        var asked = Enum.IsDefined(turn) ? turn : ThreadTurn.Staff;
        var all = query.Of(viewer);
        var counts = await all.GroupBy(thread => thread.Turn)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var (lines, shown, pages) = await query.PageAsync(
            viewer,
            all.Where(thread => thread.Turn == asked),
            page ?? 1,
            cancellationToken
        );
        return View(new SupportQueueModel(asked, counts, lines, shown, pages));
    }

    [HttpGet("/admin/support/{id}")]
    public async Task<IActionResult> Details(string id, int? show, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(viewer, id, cancellationToken, show ?? ThreadQuery.Latest) is not { } thread)
            return NotFound();
        await audit.RecordAsync(AuditAction.Viewed, nameof(MessageThread), thread.Id, thread.CreditorId);
        await read.UpToLastAsync(viewer, thread, cancellationToken);
        return View(thread);
    }

    [HttpPost("/admin/support/{id}")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public async Task<IActionResult> Reply(
        string id,
        [Bind(Prefix = nameof(ThreadModel.Form))] ReplyForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } thread)
            return NotFound();
        if (!PublicId.IsOne(form.Key))
            return BadRequest();
        var taken = await files.ReadAsync(form.Files, FilesField, ModelState, cancellationToken);
        if (!ModelState.IsValid || TypedText.Block(form.Text) is not { } text)
            return View(nameof(Details), thread with { Form = form });
        await write.ReplyAsync(viewer, id, text, form.Key, taken, cancellationToken);
        Done.Say(TempData, new Done(texts["Answered_Title"], texts["Answered_Text", thread.CreditorName]));
        return Redirect("/admin/support");
    }

    [HttpPost("/admin/support/{id}/close")]
    public async Task<IActionResult> Close(string id, int messages, Viewer viewer, CancellationToken cancellationToken)
    {
        var outcome = await close.CloseAsync(viewer, id, messages, cancellationToken);
        if (outcome.Refusal is CloseRefusal.NotFound)
            return NotFound();
        if (outcome.Refusal is CloseRefusal.ChangedMeanwhile)
        {
            Done.Say(TempData, new Done(texts["NotClosed_Title"], texts["NotClosed_Text"]));
            return Redirect($"/admin/support/{id}");
        }

        Done.Say(TempData, new Done(texts["Closed_Title"], texts["Closed_Text"]));
        return Redirect("/admin/support");
    }
}
