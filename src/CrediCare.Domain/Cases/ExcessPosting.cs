using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Cases;

/// <summary>
/// Sets what was paid too much against what is owed, so that nobody owes money and is owed it at once. What then is left over
/// is excess, kept apart to be paid back.
/// </summary>
internal static class ExcessPosting
{
    /// <summary>
    /// The new rows, which add up to nothing and count from the day of booking; none where nothing is too much, or there is
    /// nothing it could cover. Interest that has accrued is posted before.
    /// </summary>
    public static IReadOnlyList<LedgerEntry> SetOff(
        LedgerPosting posting,
        ClaimBalance balance,
        CoverageOrder order,
        string? reason = null
    )
    {
        var tooMuch = TooMuch(balance).ToList();
        var free = tooMuch.Sum(part => part.Amount) + balance.Excess;
        if (free <= Money.Zero || (tooMuch.Count == 0 && balance.Total <= Money.Zero))
            return [];
        var booked = posting with { EffectiveOn = posting.BookedOn };
        var parts = PaymentAllocation.Allocate(free, balance, order);
        var grown = parts.Where(part => part.Component == LedgerComponent.Excess).Sum(part => part.Amount) - balance.Excess;
        return
        [
            .. tooMuch.Select(part => Row(part, part.Amount)),
            .. parts.Where(part => part.Component != LedgerComponent.Excess).Select(part => Row(part, -part.Amount)),
            .. grown.IsZero ? [] : (LedgerEntry[])[Row(new(LedgerComponent.Excess, null, grown), -grown)],
        ];

        LedgerEntry Row(CoveredPart part, Money amount) =>
            booked.Row(LedgerEntryKind.Reallocation, part.Component, amount, part.InvoiceId, reason: reason);
    }

    /// <summary>What has been covered beyond what it came to; positive.</summary>
    public static IEnumerable<CoveredPart> TooMuch(ClaimBalance balance) =>
        balance
            .Invoices.SelectMany(one =>
                (CoveredPart[])
                    [
                        new(LedgerComponent.Principal, one.Invoice.Id, -one.PrincipalOutstanding),
                        new(LedgerComponent.Interest, one.Invoice.Id, -one.InterestOutstanding),
                    ]
            )
            .Append(new(LedgerComponent.Fees, null, -balance.Fees.Outstanding))
            .Append(new(LedgerComponent.LegalCosts, null, -balance.LegalCosts.Outstanding))
            .Where(part => part.Amount > Money.Zero);
}
