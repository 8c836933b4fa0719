using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>What the tables leave to charge on a case today, by <see cref="FeeCaps"/>.</summary>
public sealed class FeeCapQuery(PortalContext context, RateBook rates)
{
    /// <summary>Of every kind; null where a rate is missing.</summary>
    public async Task<IReadOnlyDictionary<LedgerEntryKind, Money?>> LeftAsync(
        CaseAtHand hand,
        CancellationToken cancellationToken
    )
    {
        var payer = new FeePayer(
            hand.Debtor.Kind == DebtorKind.Person ? DebtorStanding.Consumer : DebtorStanding.Business,
            hand.Creditor.DeductsVat,
            hand.Circumstances.DebtorIsMinor
        );
        var caps = new FeeCaps(await rates.FeeTablesAsync(cancellationToken), payer);
        var plan = await context
            .PaymentPlans.AsNoTracking()
            .Include(found => found.Installments)
            .Where(found => found.CaseId == hand.Case.Id && found.State == PaymentPlanState.Active)
            .FirstOrDefaultAsync(cancellationToken);
        var steps = await context
            .LegalSteps.AsNoTracking()
            .Where(step => step.CaseId == hand.Case.Id)
            .ToListAsync(cancellationToken);
        return Case.Fees.ToDictionary(
            kind => kind,
            kind =>
                caps.Left(hand.Case, kind, plan, steps, hand.Occasion.Today) is { Succeeded: true } left
                    ? left.Value
                    : (Money?)null
        );
    }
}
