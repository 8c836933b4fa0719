using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Mail;

/// <summary>What the portal has sent, wants to send and could not send.</summary>
[Authorize(Policies.AgencyAdministrator)]
[Help("ask-us")]
public sealed class MailController(
    MailQuery query,
    OutboxQueue queue,
    OutboxSignal outbox,
    AuditTrail audit,
    IStringLocalizer<MailText> texts
) : Controller
{
    [HttpGet("/admin/mail")]
    public async Task<IActionResult> Index(MailFilter filter, int page, CancellationToken cancellationToken) =>
        View(await query.ListAsync(Enum.IsDefined(filter) ? filter : MailFilter.All, page, cancellationToken));

    [HttpGet("/admin/mail/{id}")]
    public async Task<IActionResult> Details(string id, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(id, cancellationToken) is not { } found)
            return NotFound();
        await audit.RecordAsync(AuditAction.MailRead, nameof(OutboxMail), found.Mail.Id, null, found.Mail.Kind.ToString());
        return View(found);
    }

    [HttpPost("/admin/mail/{id}/retry")]
    public async Task<IActionResult> Retry(string id, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(id, cancellationToken) is not { } found)
            return NotFound();
        if (!await queue.RetryAsync(found.Mail.Id, cancellationToken))
            return Conflict();
        outbox.Wake();
        Done.Say(TempData, new Done(texts["Retried_Title"], texts["Retried_Text"]));
        return LocalRedirect($"/admin/mail/{id}");
    }
}
