using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Day;

/// <summary>
/// Light fees that may become heavy from today (inkassoforskriften § 2-3), where nothing holds the case. What a hold stops waits
/// for its end; where a rate is missing nothing is charged.
/// </summary>
public sealed class HeavyFees(PortalContext context, RateBook rates) : ICaseDayStep
{
    private const CaseHold Stopping =
        CaseHold.Disputed | CaseHold.PausedByCreditor | CaseHold.PlanActive | CaseHold.PlanAwaitingApproval;

    public Task<IQueryable<Guid>> DueAsync(DateOnly today, CancellationToken cancellationToken) =>
        Task.FromResult(context.Cases.Where(one => one.HeavyFeeOn <= today && (one.Holds & Stopping) == 0).Select(one => one.Id));

    public async Task<bool> DealAsync(Guid id, CaseOccasion now, CancellationToken cancellationToken)
    {
        var one = await context
            .Cases.Include(found => found.Invoices)
            .Include(found => found.Ledger)
            .AsSplitQuery()
            .SingleAsync(found => found.Id == id, cancellationToken);
        if (one.HeavyFeeOn is null || one.HeavyFeeOn > now.Today)
            return false;
        var addition = await AdditionAsync(one, now.Today, cancellationToken);
        if (addition is not { } fee)
            return false;
        if (fee <= Money.Zero)
            one.ForgoHeavyFee();
        else if (!one.ApplyHeavyFee(fee, now).Succeeded)
            return false;
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Nothing where the principal has been paid in the meantime; null where a rate is missing.</summary>
    private async Task<Money?> AdditionAsync(Case one, DateOnly today, CancellationToken cancellationToken)
    {
        if (one.Ledger.Where(entry => entry.Component == LedgerComponent.Principal).Sum(entry => entry.Amount) <= Money.Zero)
            return Money.Zero;
        var parties = await (
            from debtor in context.Debtors
            join creditor in context.Creditors on debtor.CreditorId equals creditor.Id
            where debtor.Id == one.DebtorId
            select new { debtor.Kind, creditor.DeductsVat }
        ).SingleAsync(cancellationToken);
        var standing = parties.Kind == DebtorKind.Person ? DebtorStanding.Consumer : DebtorStanding.Business;
        var tables = await rates.FeeTablesAsync(cancellationToken);
        var addition = HeavyFeeAddition.Of(one, standing, parties.DeductsVat, tables, today);
        return addition.Succeeded ? addition.Value : null;
    }
}
