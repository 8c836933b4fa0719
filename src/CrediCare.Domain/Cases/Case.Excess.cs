using CrediCare.Domain.Amounts;
using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Cases;

/// <summary>What was paid too much: set against what is owed, and what is left over paid back.</summary>
public sealed partial class Case
{
    /// <summary>
    /// The day in Oslo on which it was first booked that more has been paid than is owed; null while nothing is to be paid
    /// back. Kept on the case so that those with money to be paid back are found among the many.
    /// </summary>
    public DateOnly? ExcessSince { get; private set; }

    /// <summary>What is to be paid back, by the ledger.</summary>
    public Money Excess => -_ledger.Where(entry => entry.Component == LedgerComponent.Excess).Sum(entry => entry.Amount);

    /// <summary>The part of it that was paid straight to the creditor, who has the money.</summary>
    public Money ExcessWithCreditor =>
        Money.Min(
            Excess,
            -_ledger
                .Where(entry => entry is { Component: LedgerComponent.Excess, Kind: LedgerEntryKind.DirectPayment })
                .Sum(entry => entry.Amount)
        );

    /// <summary>
    /// Books that excess has been paid back, whatever holds the case and also when it is closed; never more than there is.
    /// </summary>
    /// <param name="amount">In whole; a part may follow later.</param>
    /// <param name="paidOn">The day it left our account, in Oslo; not before the money came.</param>
    /// <param name="reference">What the payment is called at the bank.</param>
    /// <param name="occasion">By which caseworker.</param>
    public Outcome<CaseRefusal> RecordRefund(Money amount, DateOnly paidOn, string reference, CaseOccasion occasion)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount, Money.Zero);
        if (amount > Excess)
            return CaseRefusal.MoreThanExcess;
        if (paidOn > occasion.Today)
            return CaseRefusal.DatedInFuture;
        if (paidOn < ExcessCameOn)
            return CaseRefusal.RefundBeforeExcess;
        var posting = Posting(occasion) with { EffectiveOn = paidOn };
        Book(posting.Row(LedgerEntryKind.Refund, LedgerComponent.Excess, amount, reason: reference));
        RestateExcess(occasion.Today);
        Record(CaseEventKind.RefundPaid, paidOn, occasion, reference, posting.TransactionId);
        return Outcome<CaseRefusal>.Success;
    }

    /// <summary>
    /// A refund did not reach the payer, or came back: what was too much is to be paid back again. What was charged since is covered
    /// by it as by any excess.
    /// </summary>
    /// <param name="transactionId">The posting that booked the refund.</param>
    /// <param name="reference">What it is called at the bank.</param>
    /// <param name="circumstances">What the move depends on.</param>
    /// <param name="occasion">When, and by whom; null is the portal itself.</param>
    public Outcome<CaseRefusal> TakeRefundIn(
        Guid transactionId,
        string reference,
        CaseCircumstances circumstances,
        CaseOccasion occasion
    )
    {
        var refund = _ledger.Find(row =>
            row.TransactionId == transactionId && row.Kind == LedgerEntryKind.Refund && row.Amount.IsPositive
        );
        if (refund is null || IsReversed(refund))
            return CaseRefusal.NothingToReverse;
        var posting = Posting(occasion);
        Book(
            posting.Row(LedgerEntryKind.Refund, LedgerComponent.Excess, -refund.Amount, reason: reference, reversesId: refund.Id)
        );
        RestateExcess(occasion.Today);
        CoverWithExcess(Posting(occasion), circumstances);
        Record(CaseEventKind.RefundCameBack, occasion.Today, occasion, reference, posting.TransactionId);
        return Outcome<CaseRefusal>.Success;
    }

    /// <summary>The first day a refund can have been paid on; null while nothing ever was too much.</summary>
    public DateOnly? ExcessCameOn =>
        _ledger
            .Where(entry => entry.Component == LedgerComponent.Excess && entry.Amount < Money.Zero)
            .Min(entry => (DateOnly?)entry.EffectiveOn);

    // What was paid too much covers at once what is charged since. Nothing bears interest while there is excess, so that the
    // rows alone say what is owed.
    private void Charge(LedgerPosting posting, LedgerEntry row)
    {
        Book(row);
        if (ExcessSince is not null)
            SetOff(posting, BalanceOn(posting.BookedOn, new LateInterestRates([])));
    }

    private void SetOff(LedgerPosting posting, ClaimBalance balance)
    {
        Book(ExcessPosting.SetOff(posting, balance, CoverageOrder.CostsInterestPrincipal));
        RestateExcess(posting.BookedOn);
    }

    private void RestateExcess(DateOnly bookedOn) => ExcessSince = Excess > Money.Zero ? ExcessSince ?? bookedOn : null;
}
