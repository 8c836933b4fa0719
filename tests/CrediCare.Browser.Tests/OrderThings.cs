using CrediCare.Data;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Payments;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Browser.Tests;

/// <summary>Payment orders and payments in the states that the demo does not have; each is made once.</summary>
internal static class OrderThings
{
    private const string Reason = "Ringte banken, som har stanset filen før den ble utført";

    /// <summary>One that the bank has, with many lines that it may still reject.</summary>
    public static Task<string> SentAsync(PortalContext context, DateTime now) =>
        OrderAsync(context, PaymentOrderState.Sent, now, (order, by) => order.Send(OsloTime.DateOf(now), by, now));

    /// <summary>One whose file is stopped at the bank, as somebody else says.</summary>
    public static Task<string> StoppingAsync(PortalContext context, DateTime now) =>
        OrderAsync(
            context,
            PaymentOrderState.Stopping,
            now,
            (order, by) =>
            {
                order.TakeFile(by, now);
                order.SayStopped(Reason, by, now);
            }
        );

    /// <summary>A payment that is the agency's own.</summary>
    public static async Task<string> OwnMoneyAsync(PortalContext context, DateTime now)
    {
        if (await context.IncomingPayments.FirstOrDefaultAsync(one => one.State == IncomingPaymentState.OwnMoney) is { } there)
            return there.PublicId;
        var payment = IncomingPayment.Receive(
            IncomingPayment.ByHand,
            "own-money",
            Money.FromKroner(25_000),
            OsloTime.DateOf(now),
            null,
            "Overføring fra driftskonto",
            new Payer("CrediCare AS", null),
            now
        );
        payment.SayOwnMoney("Fra driftskontoen, for å dekke gebyrer", await IdAsync(context, PortalFactory.Administrator), now);
        context.Add(payment);
        await context.SaveChangesAsync();
        return payment.PublicId;
    }

    private static async Task<string> OrderAsync(
        PortalContext context,
        PaymentOrderState state,
        DateTime now,
        Action<PaymentOrder, Guid> bring
    )
    {
        if (await context.PaymentOrders.FirstOrDefaultAsync(one => one.State == state) is { } there)
            return there.PublicId;
        var (odd, mona) = (await IdAsync(context, PortalFactory.Caseworker), await IdAsync(context, PortalFactory.Administrator));
        var held = context.Set<PaymentOrderLine>().Where(line => line.OpenFor != null).Select(line => line.OpenFor!.Value);
        var cases = await context
            .Cases.Where(one => !held.Contains(one.Id))
            .OrderBy(one => one.Id)
            .Select(one => new { one.Id, one.PortfolioId })
            .Take(12)
            .ToListAsync();
        var proposals = cases.ConvertAll(one => new PayoutProposal(
            PayoutKind.Refund,
            one.PortfolioId,
            one.Id,
            "Ingrid Prøvedal med et langt navn",
            "12345678903",
            odd,
            Money.FromKroner(1_234),
            Money.Zero
        ));
        var order = PaymentOrder.Prepare(proposals, OsloTime.DateOf(now), odd, now).Value;
        order.Approve(mona, now);
        bring(order, mona);
        context.Add(order);
        await context.SaveChangesAsync();
        return order.PublicId;
    }

    private static Task<Guid> IdAsync(PortalContext context, string email) =>
        context.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync();
}
