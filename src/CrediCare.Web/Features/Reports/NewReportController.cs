using CrediCare.Data.Access;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports.Own;
using CrediCare.Web.Features.Reports.Own;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Reports;

/// <summary>The report generator: an order is the page's address, so that it can be linked and kept.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Help("reports")]
public sealed class NewReportController(NewReportQuery query, IStringLocalizer<ReportsText> texts) : Controller
{
    [HttpGet("/reports/new")]
    [ListLook(nameof(Case))]
    public async Task<IActionResult> New(ReportOrderForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        if (Request.Query.Count == 0)
        {
            var usual = new ReportOrder();
            return View(await query.ReadAsync(viewer, ReportOrderForm.Of(usual), usual, false, null, cancellationToken));
        }

        var order = form.Read(Request.Query);
        // A field that could not be read has its own message.
        foreach (
            var problem in order.Problems().Where(one => ModelState[ReportOrderForm.FieldOf(one)] is not { Errors.Count: > 0 })
        )
            ModelState.AddModelError(ReportOrderForm.FieldOf(problem), texts[$"Problem_{problem}"]);
        if (!ModelState.IsValid)
            return View(await query.ReadAsync(viewer, form, order, false, null, cancellationToken));
        ModelState.Clear();
        return View(await query.ReadAsync(viewer, ReportOrderForm.Of(order, form.Saved), order, true, null, cancellationToken));
    }

    /// <summary>The very rows of the page, all of them, as a file.</summary>
    [HttpGet("/reports/new/export")]
    public async Task<IActionResult> Export(
        [FromServices] OwnReportScopes scopes,
        [FromServices] OwnReportMaker maker,
        [FromServices] OwnReportDownload download,
        ReportOrderForm form,
        string? format,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var order = form.Read(Request.Query);
        if (!ModelState.IsValid || order.Problems().Any())
            return LocalRedirect($"/reports/new{Request.QueryString}");
        var made = await maker.MakeAsync(
            await scopes.FindAsync(viewer, order, cancellationToken),
            order,
            null,
            cancellationToken
        );
        return made.IsWhole
            ? await download.SendAsync(this, made, format, cancellationToken)
            : LocalRedirect($"/reports/new{ReportOrderForm.AddressOf(order)}");
    }
}
