using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Inbox;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Inbox;

/// <summary>What a creditor's users are told.</summary>
[Authorize(Policy = Policies.Customer)]
[Help("mail-that-asks")]
public sealed class InboxController(InboxQuery query, MarkAsRead read, AuditTrail audit, IStringLocalizer<InboxText> texts)
    : Controller
{
    [HttpGet("/inbox")]
    public async Task<IActionResult> Index(InboxFilter filter, Viewer viewer, CancellationToken cancellationToken) =>
        View(await query.PageAsync(viewer, filter, cancellationToken));

    /// <summary>
    /// A message is read where it stands, in its conversation, which then counts as read here too; the question about users
    /// is answered beside them, and a report has its own page.
    /// </summary>
    [HttpGet("/inbox/{id}")]
    public async Task<IActionResult> Details(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } line)
            return NotFound();
        if (line.ThreadPublicId is { } thread)
            return Redirect($"/support/{thread}");
        if (!line.IsRead)
            await read.OneAsync(viewer, id, cancellationToken);
        if (line.Kind == InboxKind.UsersToConfirm)
            return Redirect($"/users?company={line.CreditorPublicId}");
        if (line.Kind == InboxKind.WebhookPaused)
            return Redirect($"/company/webhooks?company={line.CreditorPublicId}");
        if (line.ReportPublicId is { } report)
            return Redirect($"/reports/{report}");
        await audit.RecordAsync(AuditAction.Viewed, nameof(InboxItem), line.Id, line.CreditorId);
        return View(line);
    }

    /// <summary>Marks those that are ticked as read or unread, for the reader alone.</summary>
    [HttpPost("/inbox/mark")]
    public async Task<IActionResult> Mark(InboxMarkForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        var ids = form.Item.Distinct(StringComparer.Ordinal).Take(InboxMarkForm.MostItems).ToList();
        if (ids.Count == 0)
        {
            Done.Say(TempData, new Done(texts["MarkedNone"]));
            return LocalRedirect(form.ReturnAddress);
        }

        var marked =
            form.Act == InboxMark.Unread
                ? await read.ForgetAsync(viewer, ids, cancellationToken)
                : await read.ManyAsync(viewer, ids, cancellationToken);
        Say(form.Act, marked);
        return LocalRedirect(form.ReturnAddress);
    }

    /// <param name="upTo">The instant of the newest item that was shown, as ticks.</param>
    /// <param name="viewer">Whose inbox.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    [HttpPost("/inbox/read-all")]
    public async Task<IActionResult> ReadAll(long upTo, Viewer viewer, CancellationToken cancellationToken)
    {
        if (upTo < 0 || upTo > DateTime.MaxValue.Ticks)
            return BadRequest();
        Say(InboxMark.Read, await read.AllAsync(viewer, new DateTime(upTo, DateTimeKind.Utc), cancellationToken));
        return Redirect("/inbox");
    }

    // Those that were so already, in another tab, are not counted.
    private void Say(InboxMark act, int marked) =>
        Done.Say(TempData, new Done(marked == 0 ? texts[$"Marked{act}_Before"] : texts[$"Marked{act}", marked]));
}
