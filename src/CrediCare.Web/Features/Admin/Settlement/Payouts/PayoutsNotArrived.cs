using CrediCare.Data;
using CrediCare.Domain.ClientFunds;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>Payouts that the bank did not pay, or that came back, until the same receiver is in a newer order.</summary>
public static class PayoutsNotArrived
{
    public static IQueryable<PaymentOrderLine> NotArrived(this PortalContext context) =>
        from line in context.Set<PaymentOrderLine>().AsNoTracking()
        where
            line.BackOn != null
            && !context
                .Set<PaymentOrderLine>()
                .Any(later =>
                    later.Kind == line.Kind
                    && later.PortfolioId == line.PortfolioId
                    && later.CaseId == line.CaseId
                    && later.Id.CompareTo(line.Id) > 0
                    && later.State != PaymentOrderLineState.Dropped
                )
        select line;
}
