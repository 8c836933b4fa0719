using System.Linq.Expressions;
using CrediCare.Data;
using CrediCare.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>Money that pays no claim of ours, until it has been paid back.</summary>
public sealed class ReturnsWaiting(PortalContext context) : DeskSource<IncomingPayment>(context)
{
    public override DeskKind Kind => DeskKind.Refunds;

    protected override Expression<Func<IncomingPayment, Guid>> Subject => payment => payment.Id;

    protected override IQueryable<IncomingPayment> Waiting(DeskReading reading) =>
        Context.IncomingPayments.AsNoTracking().Where(payment => payment.State == IncomingPaymentState.ToBeReturned);

    public override async Task<IReadOnlyList<DeskLine>> FirstAsync(
        DeskReading reading,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await Asked(reading)
            .OrderBy(payment => payment.ReceivedAtUtc)
            .ThenBy(payment => payment.Id)
            .Take(most)
            .Select(payment => new
            {
                payment.Id,
                payment.PublicId,
                payment.ReceivedAtUtc,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DeskLine(
            Kind,
            DeskReading.After(row.ReceivedAtUtc, reading.Deadlines.PaymentDays),
            "Task_Return",
            DeskAbout.Payment(row.Id),
            _ => $"/admin/payments/{row.PublicId}"
        ));
    }
}
