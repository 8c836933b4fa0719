using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Messages;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Support;

/// <summary>Where people find us, and a creditor's conversations with us.</summary>
[Help("ask-us")]
public sealed class SupportController(
    ThreadQuery query,
    WriteMessage write,
    MarkThreadRead read,
    MessageFiles files,
    MessageLimit limit,
    SupportContactQuery contact,
    AuditTrail audit,
    MailChoices choices,
    IStringLocalizer<SupportText> texts
) : Controller
{
    private const string FilesField = "Form.Files";

    [AllowAnonymous]
    [HttpGet("/support")]
    public async Task<IActionResult> Index(
        int? page,
        [FromServices] CurrentViewer current,
        CancellationToken cancellationToken
    ) => View(await PageAsync(await current.GetAsync(), page ?? 1, new NewThreadForm(), cancellationToken));

    [Authorize(Policy = Policies.Customer)]
    [HttpPost("/support")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public async Task<IActionResult> Open(
        [Bind(Prefix = nameof(SupportModel.Form))] NewThreadForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (viewer.Memberships.FirstOrDefault(one => one.CreditorPublicId == form.Creditor) is not { } company)
            return NotFound();
        if (!viewer.HasAt(company.CreditorId, MembershipRole.Member))
            return Forbid();
        if (!PublicId.IsOne(form.Key))
            return BadRequest();
        var taken = await files.ReadAsync(form.Files, FilesField, ModelState, cancellationToken);
        if (
            !ModelState.IsValid
            || TypedText.Line(form.Subject) is not { } subject
            || TypedText.Block(form.Text) is not { } text
            || !await limit.AllowsAsync(this, viewer, cancellationToken)
        )
            return View(nameof(Index), await PageAsync(viewer, 1, form, cancellationToken));
        var thread = await write.OpenAsync(viewer, company.CreditorId, subject, text, form.Key, taken, cancellationToken);
        var told = await choices.OfAsync(viewer.UserId, cancellationToken);
        Done.Say(TempData, new Done(texts["Opened_Title"], texts[$"Opened_Text_{told[MailGroup.Messages]}"]));
        return Redirect($"/support/{thread}");
    }

    [Authorize(Policy = Policies.Customer)]
    [HttpGet("/support/{id}")]
    public async Task<IActionResult> Details(string id, int? show, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await FindAsync(viewer, id, new ReplyForm(), cancellationToken, show ?? ThreadQuery.Latest) is not { } thread)
            return NotFound();
        await audit.RecordAsync(AuditAction.Viewed, nameof(MessageThread), thread.Id, thread.CreditorId);
        await read.UpToLastAsync(viewer, thread, cancellationToken);
        return View(thread);
    }

    [Authorize(Policy = Policies.Customer)]
    [HttpPost("/support/{id}")]
    [RequestSizeLimit(DocumentIntake.MostBytesPosted)]
    [RequestFormLimits(MultipartBodyLengthLimit = DocumentIntake.MostBytesPosted)]
    public async Task<IActionResult> Reply(
        string id,
        [Bind(Prefix = nameof(ThreadModel.Form))] ReplyForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(viewer, id, form, cancellationToken) is not { } thread)
            return NotFound();
        if (!thread.MayWrite)
            return Forbid();
        if (!PublicId.IsOne(form.Key))
            return BadRequest();
        var taken = await files.ReadAsync(form.Files, FilesField, ModelState, cancellationToken);
        if (
            !ModelState.IsValid
            || TypedText.Block(form.Text) is not { } text
            || !await limit.AllowsAsync(this, viewer, cancellationToken)
        )
            return View(nameof(Details), thread);
        await write.ReplyAsync(viewer, id, text, form.Key, taken, cancellationToken);
        Done.Say(TempData, new Done(texts["Sent_Title"], texts["Sent_Text"]));
        return Redirect($"/support/{id}");
    }

    private async Task<ThreadModel?> FindAsync(
        Viewer viewer,
        string id,
        ReplyForm form,
        CancellationToken cancellationToken,
        int shown = ThreadQuery.Latest
    ) =>
        await query.FindAsync(viewer, id, cancellationToken, shown) is { } thread
            ? thread with
            {
                MayWrite = viewer.HasAt(thread.CreditorId, MembershipRole.Member),
                Form = form,
            }
            : null;

    private async Task<SupportModel> PageAsync(Viewer? viewer, int page, NewThreadForm form, CancellationToken cancellationToken)
    {
        if (viewer?.Memberships.FirstOrDefault(one => one.CreditorPublicId == form.Creditor) is not { } company)
            company = viewer?.Current;
        if (company is null)
            return new SupportModel(contact.Now(), null);
        var (lines, shown, pages) = await query.PageAsync(
            viewer!,
            query.Of(viewer!).Where(thread => thread.CreditorId == company.CreditorId),
            page,
            cancellationToken
        );
        form.Creditor = company.CreditorPublicId;
        return new SupportModel(
            contact.Now(),
            new SupportBox(
                company.CreditorName,
                company.CreditorPublicId,
                viewer!.HasAt(company.CreditorId, MembershipRole.Member),
                lines,
                shown,
                pages
            )
        )
        {
            Form = form,
        };
    }
}
