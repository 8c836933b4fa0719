using CrediCare.Domain.Amounts;
using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Cases;

/// <summary>
/// Takes a payment back as if it had never come: each of its rows is undone from the day the payment counted from, and interest
/// that was posted since is corrected for what then had been unpaid. Where what it had covered lies on something else by
/// now, or what was too much has been used or paid back since, the other payments give what is lacking, the last covered
/// first. What those have covered otherwise stays covered.
/// </summary>
internal static class PaymentReversal
{
    public const string TakenBackReason = "PaymentTakenBack";

    /// <summary>The new rows; null where more has been paid back than is then left.</summary>
    public static IReadOnlyList<LedgerEntry>? Post(
        LedgerPosting posting,
        IReadOnlyList<LedgerEntry> payment,
        string reason,
        List<LedgerEntry> ledger,
        List<ClaimInvoice> claims,
        LateInterestRates rates
    )
    {
        var undone = posting with { EffectiveOn = payment[0].EffectiveOn };
        var rows = payment
            .Select(row =>
                undone.Row(
                    LedgerEntryKind.Reversal,
                    row.Component,
                    -row.Amount,
                    row.InvoiceId,
                    reason: reason,
                    reversesId: row.Id
                )
            )
            .ToList();
        var balance = Ledger.Balance(ledger, claims, rates, undone.EffectiveOn, InterestTerms.Default);
        rows.AddRange(PaymentPosting.Corrections(undone, balance, ledger, rows, rates, InterestTerms.Default, TakenBackReason));
        return Evened(posting, [.. ledger, .. rows], claims) is { } evened ? [.. rows, .. evened] : null;
    }

    // What covers less than nothing now takes from what is covered; the rows add up to nothing.
    private static List<LedgerEntry>? Evened(LedgerPosting posting, List<LedgerEntry> ledger, List<ClaimInvoice> claims)
    {
        var covered = Covered(ledger, claims).ToList();
        var rows = covered.Where(part => part.Amount.IsNegative).Select(part => Row(part, part.Amount)).ToList();
        var lacking = -rows.Sum(row => row.Amount);
        foreach (var part in covered.Where(part => part.Amount.IsPositive))
        {
            var given = Money.Min(part.Amount, lacking);
            if (given.IsZero)
                continue;
            rows.Add(Row(part, given));
            lacking -= given;
        }

        return lacking.IsZero ? rows : null;

        LedgerEntry Row(CoveredPart part, Money amount) =>
            posting.Row(LedgerEntryKind.Reallocation, part.Component, amount, part.InvoiceId, reason: TakenBackReason);
    }

    // What payments cover of each part, excess first and then against the order they cover in.
    private static IEnumerable<CoveredPart> Covered(List<LedgerEntry> ledger, List<ClaimInvoice> claims)
    {
        var order = CoverageOrder.CostsInterestPrincipal.Components.Reverse().Prepend(LedgerComponent.Excess);
        var invoices = claims.OrderByDescending(claim => claim.DueDate).Select(claim => (Guid?)claim.Id).Append(null).ToList();
        return from component in order
            from invoice in invoices
            select new CoveredPart(
                component,
                invoice,
                -ledger.Where(row => row.Component == component && row.InvoiceId == invoice && Covers(row)).Sum(row => row.Amount)
            );
    }

    private static bool Covers(LedgerEntry row) =>
        Ledger.IsPayment(row) || row.Kind is LedgerEntryKind.Reallocation or LedgerEntryKind.Refund;
}
