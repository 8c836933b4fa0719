using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Debtors;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs.Week.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Privacy;

/// <summary>Deletes of one person what the law lets go, as it was shown, in one transaction with its entries in the log.</summary>
public sealed class DeleteDebtor(
    PortalContext context,
    DebtorDeletion deletion,
    ForgetCases forgetting,
    DebtorTerms terms,
    AuditTrail audit,
    TimeProvider clock
)
{
    /// <param name="debtor">Whom it is about.</param>
    /// <param name="mark">Of the plan that was shown.</param>
    /// <param name="because">Why it is done.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    /// <returns>False where the plan is another by now; nothing was deleted.</returns>
    public async Task<bool> DeleteAsync(Debtor debtor, string mark, PrivacyReason because, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var plan = await deletion.PlanAsync(debtor, cancellationToken);
        if (plan.IsEmpty || plan.Mark != mark)
            return false;
        var free = plan.Free.Select(one => one.Case.Id).ToList();
        if ((await forgetting.ForgetAsync(free, clock.Today(), cancellationToken)).Count != free.Count)
            return false;
        await PersonAsync(plan, cancellationToken);
        foreach (var creditor in await CreditorsAsync(plan, cancellationToken))
            audit.Add(
                AuditAction.DebtorDeleted,
                nameof(Debtor),
                creditor.DebtorId,
                creditor.CreditorId,
                string.Create(CultureInfo.InvariantCulture, $"{because} {plan.Free.Count} {plan.Kept.Count}")
            );
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task PersonAsync(DeletionPlan plan, CancellationToken cancellationToken)
    {
        var debtors = await context
            .Debtors.Include(one => one.ContactChanges)
            .Where(one => plan.BirthNumbers.Contains(one.Id) || plan.Contacts.Contains(one.Id))
            .Where(one => one.ForgottenOn == null)
            .ToListAsync(cancellationToken);
        foreach (var one in debtors)
        {
            if (plan.BirthNumbers.Contains(one.Id))
                one.ForgetBirthNumber();
            if (plan.Contacts.Contains(one.Id))
                one.ForgetMoreThanAccountingNeeds();
            await terms.RenewAsync(one, cancellationToken);
        }

        var ids = debtors.ConvertAll(one => one.Id);
        var registrations = await context
            .Registrations.Where(one => context.Cases.Any(of => of.Id == one.CaseId && ids.Contains(of.DebtorId)))
            .Where(one => one.ForgottenOn == null)
            .ToListAsync(cancellationToken);
        registrations.ForEach(one => one.ForgetMoreThanAccountingNeeds());
        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<(Guid DebtorId, Guid CreditorId)>> CreditorsAsync(
        DeletionPlan plan,
        CancellationToken cancellationToken
    ) =>
        (
            await context
                .Debtors.Where(one => plan.Held.Debtors.Contains(one.Id))
                .OrderBy(one => one.Id)
                .Select(one => new { one.Id, one.CreditorId })
                .ToListAsync(cancellationToken)
        ).ConvertAll(one => (one.Id, one.CreditorId));
}
