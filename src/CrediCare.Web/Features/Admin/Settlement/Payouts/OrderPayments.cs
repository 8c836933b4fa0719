using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>Prepares payment orders and carries them on. What one of them holds is in no other; the database says so.</summary>
public sealed class OrderPayments(
    PortalContext context,
    PayoutProposalsQuery proposals,
    SendOrder sending,
    RefundReturns refunds,
    AuditTrail audit,
    TimeProvider clock
)
{
    /// <summary>Puts what was chosen in an order: all of it, or nothing.</summary>
    /// <param name="chosen">By <see cref="PayoutProposal.Item"/>.</param>
    /// <param name="viewer">Who prepares it.</param>
    /// <param name="cancellationToken">Ends the work before it is kept.</param>
    public async Task<Outcome<PaymentOrder, PaymentOrderRefusal>> PrepareAsync(
        IReadOnlySet<string> chosen,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (await proposals.FindAsync(cancellationToken) is not { Payable.Count: > 0 } found)
            return PaymentOrderRefusal.NothingToPay;
        if (chosen.Count == 0)
            return PaymentOrderRefusal.NoneChosen;
        var picked = found.Payable.Where(one => chosen.Contains(one.Item)).ToList();
        if (picked.Count < chosen.Count)
            return PaymentOrderRefusal.NotPayableNow;
        var order = PaymentOrder.Prepare(picked, found.Through, viewer.UserId, Now);
        if (!order.Succeeded)
            return order;
        context.Add(order.Value);
        audit.Add(AuditAction.PaymentOrderPrepared, nameof(PaymentOrder), order.Value.Id, null);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody prepared the same at the same moment; else it is a fault and is told as one.
            context.ChangeTracker.Clear();
            var keys = order.Value.Lines.Select(line => line.OpenFor).ToList();
            if (!await context.Set<PaymentOrderLine>().AnyAsync(line => keys.Contains(line.OpenFor), cancellationToken))
                throw;
            return PaymentOrderRefusal.InAnother;
        }

        return order;
    }

    /// <returns>Null when there is no such order.</returns>
    public Task<Outcome<PaymentOrderRefusal>?> ApproveAsync(string id, Viewer viewer, CancellationToken cancellationToken) =>
        DoAsync(
            id,
            AuditAction.PaymentOrderApproved,
            order => Task.FromResult(order.Approve(viewer.UserId, Now)),
            cancellationToken
        );

    /// <returns>Null when there is no such order.</returns>
    public Task<Outcome<PaymentOrderRefusal>?> CancelAsync(string id, Viewer viewer, CancellationToken cancellationToken) =>
        DoAsync(
            id,
            AuditAction.PaymentOrderCancelled,
            order => Task.FromResult(order.Cancel(viewer.UserId, Now)),
            cancellationToken
        );

    /// <summary>Its file is fetched for the bank. It is written down first: whoever cancels at the same moment is before it or after it.</summary>
    /// <returns>Null when there is no such order.</returns>
    public Task<Outcome<PaymentOrderRefusal>?> TakeFileAsync(string id, Viewer viewer, CancellationToken cancellationToken) =>
        DoAsync(id, AuditAction.Downloaded, order => Task.FromResult(order.TakeFile(viewer.UserId, Now)), cancellationToken);

    /// <summary>The bank has it: refunds are booked on their cases in the same transaction.</summary>
    /// <returns>Null when there is no such order.</returns>
    public Task<Outcome<PaymentOrderRefusal>?> SendAsync(string id, Viewer viewer, CancellationToken cancellationToken) =>
        DoAsync(
            id,
            AuditAction.PaymentOrderSent,
            order =>
                sending.DoAsync(
                    order,
                    new(clock.Today(), Now, viewer.UserId),
                    one => audit.Add(AuditAction.RefundRecorded, nameof(Case), one.Id, one.CreditorId),
                    cancellationToken
                ),
            cancellationToken
        );

    /// <summary>The bank did not pay some of its lines, all for one reason: it is said of all of them, or of none.</summary>
    /// <returns>Null when one of them is no line of it.</returns>
    public async Task<Outcome<PaymentOrderRefusal>?> FailAsync(
        string id,
        IReadOnlySet<int> numbers,
        string because,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        await LinesAsync(id, numbers, cancellationToken) is { } lines
            ? await DoAsync(
                id,
                AuditAction.PaymentOrderFailed,
                async _ =>
                {
                    foreach (var line in lines)
                    {
                        if (line.Fail(because, clock.Today()) is { Succeeded: false } refused)
                            return refused;
                        await refunds.BookAsync(line, new(clock.Today(), Now, viewer.UserId), cancellationToken);
                    }

                    return Outcome<PaymentOrderRefusal>.Success;
                },
                cancellationToken
            )
            : null;

    /// <summary>What did not arrive goes to the same account once more.</summary>
    /// <returns>Null when there is no such line.</returns>
    public async Task<Outcome<PaymentOrderRefusal>?> SayAccountIsRightAsync(
        string id,
        int number,
        Viewer viewer,
        CancellationToken cancellationToken
    ) =>
        await LinesAsync(id, new HashSet<int> { number }, cancellationToken) is [var line]
            ? await DoAsync(
                id,
                AuditAction.PayoutAccountSeen,
                _ => Task.FromResult(line.SayAccountIsRight(viewer.UserId)),
                cancellationToken
            )
            : null;

    internal DateTime Now => clock.GetUtcNow().UtcDateTime;

    internal async Task<Outcome<PaymentOrderRefusal>?> DoAsync(
        string id,
        AuditAction action,
        Func<PaymentOrder, Task<Outcome<PaymentOrderRefusal>>> deed,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(id, cancellationToken) is not { } order)
            return null;
        if (await deed(order) is { Succeeded: false } refused)
        {
            context.ChangeTracker.Clear();
            return refused;
        }

        audit.Add(action, nameof(PaymentOrder), order.Id, null);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            return PaymentOrderRefusal.AtTheSameMoment;
        }

        return Outcome<PaymentOrderRefusal>.Success;
    }

    private async Task<List<PaymentOrderLine>?> LinesAsync(
        string id,
        IReadOnlySet<int> numbers,
        CancellationToken cancellationToken
    )
    {
        var found = (await FindAsync(id, cancellationToken))?.Lines.Where(line => numbers.Contains(line.Number)).ToList();
        return found?.Count == numbers.Count ? found : null;
    }

    private Task<PaymentOrder?> FindAsync(string publicId, CancellationToken cancellationToken) =>
        context
            .PaymentOrders.Include(order => order.Lines)
            .SingleOrDefaultAsync(order => order.PublicId == publicId, cancellationToken);
}
