using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Reports.Ledgers;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Reports;

/// <summary>All that was booked on a company's cases in a span of days, for its own books.</summary>
[Help("payments-to-you")]
[Authorize(Policy = Policies.Customer)]
public sealed class LedgersController(
    PortalContext context,
    LedgerRows rows,
    LedgerFile file,
    AuditTrail audit,
    IStringLocalizer<ReportsText> texts,
    TimeProvider clock
) : Controller
{
    [HttpGet("/reports/ledger")]
    public async Task<IActionResult> Ledger(LedgerFileForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        if (
            form.Format is not { } format
            && ModelState.GetFieldValidationState(nameof(form.Format)) != ModelValidationState.Invalid
        )
        {
            ModelState.Clear();
            form = LedgerFileForm.LastMonth(today);
            return View(await FillAsync(form, viewer, cancellationToken));
        }

        await FillAsync(form, viewer, cancellationToken);
        Check(form, today);
        if (!ModelState.IsValid || form.Format is not { } asked)
            return View(form);
        var reached = form.Portfolios.Where(one => string.IsNullOrEmpty(form.Portfolio) || one.PublicId == form.Portfolio);
        var span = (form.FirstDay!.Value, form.LastDay!.Value);
        await audit.RecordAsync(
            AuditAction.Downloaded,
            nameof(Creditor),
            form.Company.CreditorId,
            form.Company.CreditorId,
            texts["Ledger_File"]
        );
        return await LedgerFile
            .AnswerOf(asked)
            .SendAsync(
                Response,
                $"{texts["Ledger_File"]}-{FileAnswer.NamePart(form.Company.CreditorName)}",
                form.LastDay.Value,
                into =>
                    file.WriteAsync(
                        asked,
                        form,
                        rows.ReadAsync(viewer, [.. reached.Select(one => one.Id)], span, cancellationToken),
                        into,
                        cancellationToken
                    )
            );
    }

    private void Check(LedgerFileForm form, DateOnly today)
    {
        if (form.LastDay > today)
            ModelState.AddModelError(nameof(form.LastDay), texts["Ledger_DayToCome"]);
        else if (form.LastDay < form.FirstDay)
            ModelState.AddModelError(nameof(form.LastDay), texts["Ledger_Backwards"]);
        else if (form.LastDay?.DayNumber - form.FirstDay?.DayNumber >= LedgerFileForm.MostDays)
            ModelState.AddModelError(nameof(form.LastDay), texts["Ledger_TooLong"]);
        if (!string.IsNullOrEmpty(form.Portfolio) && form.Portfolios.All(one => one.PublicId != form.Portfolio))
            ModelState.AddModelError(nameof(form.Portfolio), texts["Ledger_NoSuchPortfolio"]);
    }

    private async Task<LedgerFileForm> FillAsync(LedgerFileForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        form.Company = viewer.Current!;
        var found = await context
            .Portfolios.VisibleTo(viewer)
            .Where(one => one.CreditorId == form.Company.CreditorId)
            .OrderBy(one => one.Name)
            .ThenBy(one => one.Id)
            .Select(one => new
            {
                one.Id,
                one.PublicId,
                one.Name,
            })
            .ToListAsync(cancellationToken);
        form.Portfolios = found.ConvertAll(one => (one.Id, one.PublicId, one.Name));
        return form;
    }
}
