using CrediCare.Domain.Cases;
using CrediCare.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Verification;

/// <summary>
/// What is undone is undone by exactly as much and once, no posting lies on two cases, and each payment that was matched is booked on its
/// case by its amount and no other.
/// </summary>
public sealed class LedgersAddUp : IInvariant
{
    public string Name => "ledgers";

    public async Task<InvariantFinding> CheckAsync(PortalContext context, CancellationToken cancellationToken)
    {
        var found = new BreachList(cancellationToken);
        var rows = context.LedgerEntries.AsNoTracking();
        var cases = context.Cases.AsNoTracking().IgnoreAutoIncludes();
        await found.NoneAsync(
            "with a row that undoes another by a different amount, or one that is not there",
            from row in rows
            where
                row.ReversesId != null
                && !rows.Any(other =>
                    other.Id == row.ReversesId && other.CaseId == row.CaseId && other.Amount.Ore == -row.Amount.Ore
                )
            join one in cases on row.CaseId equals one.Id
            select one.CaseNumber
        );
        await found.NoneAsync(
            "with a row that was undone twice",
            (
                from undone in rows.Where(row => row.ReversesId != null)
                    .GroupBy(row => row.ReversesId)
                    .Where(same => same.Count() > 1)
                    .Select(same => same.Key)
                join row in rows on undone equals (Guid?)row.Id
                join one in cases on row.CaseId equals one.Id
                select one.CaseNumber
            ).Distinct()
        );
        await found.NoneAsync(
            "with a matched payment that is not booked by its amount",
            from payment in context.IncomingPayments.AsNoTracking().IgnoreAutoIncludes()
            where
                payment.State == IncomingPaymentState.Matched
                && rows.Where(row =>
                        row.TransactionId == payment.TransactionId
                        && row.CaseId == payment.CaseId
                        && row.Kind == LedgerEntryKind.Payment
                    )
                    .Sum(row => row.Amount.Ore) != -payment.Amount.Ore
            join one in cases on payment.CaseId equals (Guid?)one.Id
            select one.CaseNumber
        );
        var payments = context.IncomingPayments.AsNoTracking().IgnoreAutoIncludes();
        await found.NoneAsync(
            "with two payments of one booking",
            (
                from booked in payments
                    .Where(payment => payment.TransactionId != null)
                    .GroupBy(payment => payment.TransactionId)
                    .Where(same => same.Count() > 1)
                    .Select(same => same.Key)
                join payment in payments on booked equals payment.TransactionId
                join one in cases on payment.CaseId equals (Guid?)one.Id
                select one.CaseNumber
            ).Distinct()
        );
        return found.Of(await rows.LongCountAsync(cancellationToken));
    }
}
