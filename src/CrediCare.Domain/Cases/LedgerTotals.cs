using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Cases;

/// <summary>Ledger rows of one kind, component and sign added up, as a database does it for many cases at once.</summary>
public sealed record LedgerSum(LedgerEntryKind Kind, LedgerComponent Component, Money Amount);

/// <summary>
/// What many cases come to by their ledger rows alone: the same parts as <see cref="ClaimBalance"/>, told apart by the same
/// rules, without the interest that no row holds yet.
/// </summary>
/// <param name="PrincipalCharged">The principal as it was to begin with.</param>
/// <param name="PrincipalOutstanding">What is left of it.</param>
/// <param name="Paid">To us and to the creditor, less what bounced; positive.</param>
/// <param name="Credited">Credit notes and waivers; positive.</param>
public sealed record LedgerTotals(Money PrincipalCharged, Money PrincipalOutstanding, Money Paid, Money Credited)
{
    public static LedgerTotals Of(IReadOnlyCollection<LedgerSum> sums)
    {
        var principal = sums.Where(sum => sum.Component == LedgerComponent.Principal).ToList();
        return new(
            principal.Where(sum => Ledger.IsCharge(sum.Kind, sum.Amount)).Sum(sum => sum.Amount),
            principal.Sum(sum => sum.Amount),
            -sums.Where(sum => Ledger.IsPayment(sum.Kind, sum.Amount)).Sum(sum => sum.Amount),
            -sums.Where(sum => Ledger.IsCredit(sum.Kind)).Sum(sum => sum.Amount)
        );
    }
}
