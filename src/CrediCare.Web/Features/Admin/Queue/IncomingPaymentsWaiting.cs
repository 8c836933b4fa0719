using System.Linq.Expressions;
using CrediCare.Data;
using CrediCare.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>Money that came in and is not ours to keep as it is.</summary>
/// <param name="context">The database.</param>
/// <param name="state">How such money stands.</param>
/// <param name="kind">What kind of work it is.</param>
/// <param name="task">The words for what is to be done.</param>
public abstract class IncomingPaymentsWaiting(PortalContext context, IncomingPaymentState state, DeskKind kind, string task)
    : DeskSource<IncomingPayment>(context)
{
    public override DeskKind Kind => kind;

    protected override Expression<Func<IncomingPayment, Guid>> Subject => payment => payment.Id;

    protected override IQueryable<IncomingPayment> Waiting(DeskReading reading) =>
        Context.IncomingPayments.AsNoTracking().Where(payment => payment.State == state);

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
            task,
            DeskAbout.Payment(row.Id),
            _ => $"/admin/payments/{row.PublicId}"
        ));
    }
}

/// <summary>Money whose case is not known.</summary>
public sealed class PaymentsWaiting(PortalContext context)
    : IncomingPaymentsWaiting(context, IncomingPaymentState.Unidentified, DeskKind.Payments, "Task_Payment");

/// <summary>Money that pays no claim of ours, until it has been paid back.</summary>
public sealed class ReturnsWaiting(PortalContext context)
    : IncomingPaymentsWaiting(context, IncomingPaymentState.ToBeReturned, DeskKind.Refunds, "Task_Return");
