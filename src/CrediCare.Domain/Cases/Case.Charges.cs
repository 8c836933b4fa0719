using CrediCare.Domain.Amounts;
using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Cases;

/// <summary>What a caseworker charges, and takes back again, besides what letters and filings carry with them.</summary>
public sealed partial class Case
{
    /// <summary>The charges that a caseworker may make, each capped by its own table; see <see cref="FeeCaps"/>.</summary>
    public static IReadOnlyList<LedgerEntryKind> Fees { get; } =
    [LedgerEntryKind.ReminderFee, LedgerEntryKind.CollectionFee, LedgerEntryKind.PaymentPlanFee, LedgerEntryKind.CourtFee];

    private static readonly LedgerEntryKind[] Reversible =
    [
        .. Fees,
        LedgerEntryKind.Interest,
        LedgerEntryKind.InterestCorrection,
    ];

    /// <summary>The rows that a caseworker may take back: charges and interest that nobody has taken back yet.</summary>
    public IEnumerable<LedgerEntry> ReversibleEntries() =>
        _ledger.Where(entry =>
            Reversible.Contains(entry.Kind)
            && entry.Amount > Money.Zero
            && !IsReversed(entry)
            && entry.Amount <= Uncredited(entry)
        );

    // What has been waived or credited is not to be paid; taking the charge back too would owe the debtor what nobody paid.
    private Money Uncredited(LedgerEntry charge) =>
        _ledger
            .Where(entry =>
                entry.Component == charge.Component
                && entry.InvoiceId == charge.InvoiceId
                && (Cases.Ledger.IsCharge(entry.Kind, entry.Amount) || Cases.Ledger.IsCredit(entry.Kind))
            )
            .Sum(entry => entry.Amount);

    /// <summary>What has been charged of a kind and has not been taken back.</summary>
    public Money Charged(LedgerEntryKind kind) => StandingCharges(kind).Sum(entry => entry.Amount);

    /// <summary>Charges a fee, never above <paramref name="cap"/>, what the tables leave of it today.</summary>
    /// <param name="kind">One of <see cref="Fees"/>.</param>
    /// <param name="amount">Above zero.</param>
    /// <param name="cap">See <see cref="FeeCaps"/>.</param>
    /// <param name="reason">Why, as a caseworker says it.</param>
    /// <param name="occasion">By which caseworker.</param>
    public Outcome<CaseRefusal> PostFee(LedgerEntryKind kind, Money amount, Money cap, string reason, CaseOccasion occasion)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount, Money.Zero);
        if (!Fees.Contains(kind))
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a fee.");
        if (RefusalOf(kind == LedgerEntryKind.PaymentPlanFee ? CollectionAct.AgreePlan : CollectionAct.Fee) is { } refusal)
            return refusal;
        if (amount > cap)
            return CaseRefusal.AboveFeeCap;
        var posting = Posting(occasion);
        var component = kind == LedgerEntryKind.CourtFee ? LedgerComponent.LegalCosts : LedgerComponent.Fees;
        Charge(posting, posting.Row(kind, component, amount, reason: reason));
        RestateHeavyFee();
        Record(CaseEventKind.FeePosted, occasion.Today, occasion, reason, posting.TransactionId);
        return Outcome<CaseRefusal>.Success;
    }

    /// <summary>
    /// Posts the interest accrued up to and including a day; waits where a rate is missing, and while a dispute is open.
    /// </summary>
    public Outcome<InterestPostingRefusal> PostInterest(LateInterestRates rates, DateOnly through, CaseOccasion occasion)
    {
        if (InterestHold() is { } held)
            return held;
        if (through > occasion.Today)
            return InterestPostingRefusal.InFuture;
        var posting = Posting(occasion) with { EffectiveOn = through };
        var rows = InterestPosting.Post(posting, _ledger, ClaimInvoices, rates);
        if (rows.Refusal is { } refusal)
            return refusal;
        if (rows.Value.Count == 0)
            return InterestPostingRefusal.NothingAccrued;
        Book(rows.Value);
        Record(CaseEventKind.InterestPosted, occasion.Today, occasion, Day(through), posting.TransactionId);
        return Outcome<InterestPostingRefusal>.Success;
    }

    /// <summary>
    /// Takes a wrong charge back by a new row. What had paid it covers what is still owed, and what then is too much is to be
    /// paid back. Days whose interest is taken back are not charged again. It frees the debtor, so nothing holds it back, and
    /// a closed case lets itself be corrected too.
    /// </summary>
    public Outcome<CaseRefusal> Reverse(Guid entryId, string reason, CaseCircumstances circumstances, CaseOccasion occasion)
    {
        if (ReversibleEntries().FirstOrDefault(entry => entry.Id == entryId) is not { } wrong)
            return CaseRefusal.NothingToReverse;
        var posting = Posting(occasion);
        Book(
            posting.Row(
                LedgerEntryKind.Reversal,
                wrong.Component,
                -wrong.Amount,
                wrong.InvoiceId,
                reason: reason,
                reversesId: wrong.Id
            )
        );
        SetFree(posting, circumstances.Rates);
        RestateHeavyFee();
        Record(CaseEventKind.ChargeReversed, occasion.Today, occasion, reason, posting.TransactionId);
        return Outcome<CaseRefusal>.Success;
    }

    private InterestPostingRefusal? InterestHold() =>
        Stage == CaseStage.Closed ? InterestPostingRefusal.Closed
        : HoldRule.Check(Holds, CollectionAct.PostInterest).Succeeded ? null
        : InterestPostingRefusal.Disputed;

    internal IEnumerable<LedgerEntry> StandingCharges(LedgerEntryKind kind) =>
        _ledger.Where(entry => entry.Kind == kind && !IsReversed(entry));

    private bool IsReversed(LedgerEntry entry) => _ledger.Exists(other => other.ReversesId == entry.Id);
}
