using CrediCare.Data;
using CrediCare.Domain.ClientFunds;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>Payouts that the bank did not pay, or that came back, until the same receiver is in a newer order.</summary>
public static class PayoutsNotArrived
{
    public static IQueryable<PaymentOrderLine> NotArrived(this PortalContext context)
    {
        // A case, a portfolio or neither: each is asked for by itself, so that an index finds what came later for it. Not every
        // database takes an index for what is merely not null.
        var lines = context.Set<PaymentOrderLine>().AsNoTracking();
        var standing = lines.Where(line => line.State != PaymentOrderLineState.Dropped);
        return from line in lines
            where
                line.BackOn > DateOnly.MinValue
                && (
                    line.Kind != PayoutKind.Refund
                    || !standing.Any(later =>
                        line.CaseId != null && later.CaseId == line.CaseId && later.Id.CompareTo(line.Id) > 0
                    )
                )
                && (
                    line.Kind != PayoutKind.ToCreditor
                    || !standing.Any(later =>
                        line.PortfolioId != null
                        && later.PortfolioId == line.PortfolioId
                        && later.Kind == PayoutKind.ToCreditor
                        && later.Id.CompareTo(line.Id) > 0
                    )
                )
                && (
                    line.Kind != PayoutKind.OwnShare
                    || !standing.Any(later =>
                        later.PortfolioId == null && later.Kind == PayoutKind.OwnShare && later.Id.CompareTo(line.Id) > 0
                    )
                )
            select line;
    }
}
