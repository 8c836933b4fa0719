using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Cases;

/// <summary>Why interest cannot be posted.</summary>
public enum InterestPostingRefusal
{
    /// <summary>A rate is missing for part of the period; the posting waits for it.</summary>
    RateUnknown = 0,

    /// <summary>Interest goes on running while a dispute is open, but is not charged (domain 1.2).</summary>
    Disputed = 1,

    Closed = 2,

    /// <summary>Nothing has accrued on days to come.</summary>
    InFuture = 3,

    /// <summary>All that has accrued by that day is posted, or rounds to nothing.</summary>
    NothingAccrued = 4,
}

/// <summary>
/// Makes accrued interest into ledger rows, one for each invoice, each rounded half up once. What rounds to nothing is
/// not posted and goes on accruing.
/// </summary>
public static class InterestPosting
{
    /// <summary>The rows for interest up to and including the posting's effective day, or a refusal when a rate is missing.</summary>
    public static Outcome<IReadOnlyList<LedgerEntry>, InterestPostingRefusal> Post(
        LedgerPosting posting,
        IEnumerable<LedgerEntry> entries,
        IEnumerable<ClaimInvoice> invoices,
        LateInterestRates rates,
        InterestTerms? terms = null
    )
    {
        ArgumentNullException.ThrowIfNull(posting);
        var balance = Ledger.Balance([.. entries], invoices, rates, posting.EffectiveOn, terms ?? InterestTerms.Default);
        return balance.InterestIsKnown
            ? Outcome<IReadOnlyList<LedgerEntry>, InterestPostingRefusal>.Success([.. KnownRows(posting, balance)])
            : InterestPostingRefusal.RateUnknown;
    }

    /// <summary>The rows for interest as far as it is known.</summary>
    internal static IEnumerable<LedgerEntry> KnownRows(LedgerPosting posting, ClaimBalance balance) =>
        balance
            .Invoices.Where(i => !i.Accrued.IsZero)
            .Select(i =>
                posting.Row(
                    LedgerEntryKind.Interest,
                    LedgerComponent.Interest,
                    i.Accrued,
                    i.Invoice.Id,
                    interestThrough: i.Accrual.KnownThrough ?? posting.EffectiveOn
                )
            );
}
