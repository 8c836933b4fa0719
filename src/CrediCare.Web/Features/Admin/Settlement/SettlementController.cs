using System.Globalization;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.ClientFunds;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Settlement;

/// <summary>The client funds day by day, and what is said where bank and ledger differ.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("client-funds")]
public sealed class SettlementController(
    SettlementQuery query,
    ChangeSettlementDay change,
    AuditTrail audit,
    TimeProvider clock,
    IStringLocalizer<SettlementText> texts
) : Controller
{
    [HttpGet("/admin/settlement")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken, int page = 1)
    {
        await audit.RecordAsync(AuditAction.Viewed, nameof(ClientFundsDay), null, null);
        return View(await query.ListAsync(page, cancellationToken));
    }

    [HttpGet("/admin/settlement/{day}")]
    public async Task<IActionResult> Details(string day, Viewer viewer, CancellationToken cancellationToken, int page = 1)
    {
        if (DayOf(day) is not { } asked || await query.FindAsync(viewer, asked, page, cancellationToken) is not { } found)
            return NotFound();
        await audit.RecordAsync(AuditAction.Viewed, nameof(ClientFundsDay), null, null, day);
        return View(found);
    }

    /// <summary>All rows of the day's ledger.</summary>
    [HttpGet("/admin/settlement/{day}/entries")]
    public async Task<IActionResult> Entries(string day, Viewer viewer, CancellationToken cancellationToken)
    {
        if (DayOf(day) is not { } asked || await query.FindAsync(viewer, asked, 1, cancellationToken) is null)
            return NotFound();
        await audit.RecordAsync(AuditAction.Downloaded, nameof(ClientFundsDay), null, null, day);
        return await FileAnswer
            .Of(TableFormat.Csv)
            .SendAsync(
                Response,
                texts["File"],
                asked,
                into =>
                    EntryFile
                        .Of(texts, asked)
                        .WriteAsync(TableFormat.Csv, query.EntriesOf(asked).AsAsyncEnumerable(), into, cancellationToken)
            );
    }

    [HttpPost("/admin/settlement/{day}/balance")]
    public Task<IActionResult> Balance(
        string day,
        int? version,
        [Bind(Prefix = nameof(SettlementDayPage.Balance))] BalanceForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            day,
            version,
            viewer,
            AuditAction.ClientFundsBalanceEntered,
            one => one.EnterBalance(form.Amount!.Value, viewer.UserId),
            page => page with { Balance = form },
            "Balance",
            cancellationToken
        );

    [HttpPost("/admin/settlement/{day}/explain")]
    public Task<IActionResult> Explain(
        string day,
        int? version,
        [Bind(Prefix = nameof(SettlementDayPage.Explain))] ExplanationForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            day,
            version,
            viewer,
            AuditAction.ClientFundsExplained,
            one => one.Explain(TypedText.Block(form.Explanation)!, viewer.UserId, clock.GetUtcNow().UtcDateTime),
            page => page with { Explain = form },
            "Explained",
            cancellationToken
        );

    [StepUp]
    [HttpPost("/admin/settlement/{day}/acknowledge")]
    public Task<IActionResult> Acknowledge(string day, int? version, Viewer viewer, CancellationToken cancellationToken) =>
        DoAsync(
            day,
            version,
            viewer,
            AuditAction.ClientFundsAcknowledged,
            one => one.Acknowledge(viewer.UserId, clock.GetUtcNow().UtcDateTime),
            page => page,
            "Acknowledged",
            cancellationToken
        );

    private async Task<IActionResult> DoAsync(
        string day,
        int? version,
        Viewer viewer,
        AuditAction action,
        Func<ClientFundsDay, Outcome<ClientFundsRefusal>> deed,
        Func<SettlementDayPage, SettlementDayPage> typed,
        string done,
        CancellationToken cancellationToken
    )
    {
        if (DayOf(day) is not { } asked || await query.FindAsync(viewer, asked, 1, cancellationToken) is not { } page)
            return NotFound();
        if (!ModelState.IsValid)
            return View(nameof(Details), typed(page));
        if (await change.DoAsync(asked, version, action, deed, cancellationToken) is { Refusal: { } refusal })
        {
            ModelState.AddModelError("", texts[$"Refusal_{refusal}"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(nameof(Details), typed((await query.FindAsync(viewer, asked, 1, cancellationToken))!));
        }

        Done.Say(TempData, new Done(texts[$"{done}_Title"], texts[$"{done}_Text"]));
        return LocalRedirect($"/admin/settlement/{day}");
    }

    private static DateOnly? DayOf(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
