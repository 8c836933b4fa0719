using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Cases;

/// <summary>A part of a payment and what it covers; positive. Without an invoice it concerns the case as a whole.</summary>
public sealed record CoveredPart(LedgerComponent Component, Guid? InvoiceId, Money Amount);

/// <summary>
/// Divides a payment over what is owed, in the given order and within a component over the oldest due date first. What
/// is left over is excess, kept apart to be paid back. The parts always add up to the payment.
/// </summary>
public static class PaymentAllocation
{
    /// <summary>A payment is positive; anything else throws.</summary>
    public static IReadOnlyList<CoveredPart> Allocate(Money payment, ClaimBalance balance, CoverageOrder order)
    {
        ArgumentNullException.ThrowIfNull(balance);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(payment, Money.Zero);
        var left = payment;
        var parts = new List<CoveredPart>();
        foreach (var owed in order.Components.SelectMany(component => Owed(balance, component)))
        {
            var covered = Money.Min(left, owed.Amount);
            if (covered <= Money.Zero)
                continue;

            parts.Add(owed with { Amount = covered });
            left -= covered;
        }

        if (left > Money.Zero)
            parts.Add(new(LedgerComponent.Excess, null, left));

        return parts;
    }

    private static IEnumerable<CoveredPart> Owed(ClaimBalance balance, LedgerComponent component) =>
        component switch
        {
            LedgerComponent.Principal => PerInvoice(
                balance,
                component,
                balance.Principal.Outstanding,
                i => i.PrincipalOutstanding
            ),
            LedgerComponent.Interest => PerInvoice(balance, component, balance.Interest.Outstanding, i => i.InterestOutstanding),
            LedgerComponent.Fees => [new(component, null, balance.Fees.Outstanding)],
            LedgerComponent.LegalCosts => [new(component, null, balance.LegalCosts.Outstanding)],
            LedgerComponent.Excess => throw new ArgumentOutOfRangeException(
                nameof(component),
                component,
                "Excess is not owed to us."
            ),
        };

    // Rows without an invoice make the component's sum differ from that of its invoices; the difference is the case's own.
    private static IEnumerable<CoveredPart> PerInvoice(
        ClaimBalance balance,
        LedgerComponent component,
        Money all,
        Func<InvoiceBalance, Money> owed
    )
    {
        foreach (var invoice in balance.Invoices)
            yield return new(component, invoice.Invoice.Id, owed(invoice));

        yield return new(component, null, all - balance.Invoices.Sum(owed));
    }
}
