using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Debtors;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Admin.Privacy.Held;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Privacy;

/// <summary>The answer to whoever asks what is held on them, or asks for it to be deleted (personvernforordningen art. 15 and 17).</summary>
[Help("privacy")]
[StepUp]
[Authorize(Policy = Policies.AgencyAdministrator)]
public sealed class DebtorPrivacyController(
    PortalContext context,
    DebtorDeletion deletion,
    AuditTrail audit,
    IStringLocalizer<PrivacyText> texts
) : Controller
{
    private const string One = "/admin/privacy/debtors/{id}";

    [HttpGet(One)]
    public async Task<IActionResult> Debtor(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, viewer, cancellationToken) is not { } debtor)
            return NotFound();
        await audit.RecordAsync(AuditAction.Viewed, nameof(Domain.Debtors.Debtor), debtor.Id, debtor.CreditorId);
        return await PageAsync(nameof(Debtor), debtor, new(), cancellationToken);
    }

    [HttpPost($"{One}/export")]
    public async Task<IActionResult> Export(
        [FromServices] HeldPackage package,
        [FromServices] TimeProvider clock,
        string id,
        DebtorPrivacyForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(id, viewer, cancellationToken) is not { } debtor)
            return NotFound();
        if (!ModelState.IsValid)
            return await PageAsync(nameof(Debtor), debtor, form, cancellationToken);
        var (bytes, keys) = await package.MakeAsync(debtor, cancellationToken);
        await LogAsync(keys, form.Because!.Value, cancellationToken);
        return File(
            bytes,
            "application/zip",
            string.Create(CultureInfo.InvariantCulture, $"{texts["File"].Value}-{id}-{clock.Today():yyyy-MM-dd}.zip")
        );
    }

    [HttpGet($"{One}/delete")]
    public async Task<IActionResult> Delete(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await FindAsync(id, viewer, cancellationToken) is { } debtor
            ? await PageAsync(nameof(Delete), debtor, new(), cancellationToken)
            : NotFound();

    [HttpPost($"{One}/delete")]
    public async Task<IActionResult> Delete(
        [FromServices] DeleteDebtor deleting,
        string id,
        DebtorPrivacyForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(id, viewer, cancellationToken) is not { } debtor)
            return NotFound();
        if (!ModelState.IsValid)
            return await PageAsync(nameof(Delete), debtor, form, cancellationToken);
        if (await deleting.DeleteAsync(debtor, form.Mark ?? "", form.Because!.Value, cancellationToken))
        {
            Done.Say(TempData, new Done(texts["Deleted_Title"]));
            return LocalRedirect(One.Replace("{id}", id, StringComparison.Ordinal));
        }

        context.ChangeTracker.Clear();
        ModelState.AddModelError("", texts["Delete_Changed"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await PageAsync(nameof(Delete), debtor, form, cancellationToken);
    }

    private async Task<IActionResult> PageAsync(
        string view,
        Debtor debtor,
        DebtorPrivacyForm form,
        CancellationToken cancellationToken
    )
    {
        (form.Debtor, form.Plan) = (debtor, await deletion.PlanAsync(debtor, cancellationToken));
        ModelState.Remove(nameof(form.Mark));
        form.Mark = form.Plan.Mark;
        return View(view, form);
    }

    private Task<Debtor?> FindAsync(string id, Viewer viewer, CancellationToken cancellationToken) =>
        context
            .Debtors.AsNoTracking()
            .VisibleTo(viewer, context.Cases)
            .FirstOrDefaultAsync(one => one.PublicId == id, cancellationToken);

    private async Task LogAsync(HeldKeys keys, PrivacyReason because, CancellationToken cancellationToken)
    {
        var of = await context
            .Debtors.Where(one => keys.Debtors.Contains(one.Id))
            .OrderBy(one => one.Id)
            .Select(one => new { one.Id, one.CreditorId })
            .ToListAsync(cancellationToken);
        foreach (var one in of)
            audit.Add(
                AuditAction.DebtorHandedOut,
                nameof(Domain.Debtors.Debtor),
                one.Id,
                one.CreditorId,
                string.Create(CultureInfo.InvariantCulture, $"{because} {keys.Cases.Count} {keys.Documents.Count}")
            );
        await context.SaveChangesAsync(cancellationToken);
    }
}
