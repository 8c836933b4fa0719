using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.ClientFunds;

/// <summary>What is paid to one receiver by a payment order.</summary>
public sealed class PaymentOrderLine : IVersioned
{
    private PaymentOrderLine() { }

    public Guid Id { get; private set; }
    public Guid OrderId { get; private set; }

    /// <summary>Its place in the order, from 1.</summary>
    public int Number { get; private set; }

    public PayoutKind Kind { get; private set; }
    public PaymentOrderLineState State { get; private set; }

    /// <summary>Whose portfolio; null for the agency's own share.</summary>
    public Guid? PortfolioId { get; private set; }

    /// <summary>Of what was paid too much: on which case.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>Unique while it has not left: what is paid is in one order at a time. Null from then on.</summary>
    public Guid? OpenFor { get; private set; }

    public string ReceiverName { get; private set; } = "";

    /// <summary>11 digits.</summary>
    public string Account { get; private set; } = "";

    /// <summary>Who typed or let in the account, and does not approve it; null where it is the agency's own, or anybody may.</summary>
    public Guid? AccountEnteredByUserId { get; private set; }

    public Money Amount { get; private set; }

    /// <summary>The part of it that is tax on the agency's fees.</summary>
    public Money Vat { get; private set; }

    /// <summary>What it is called on both account statements, and at the bank from end to end; unique.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The day it left, in Oslo.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>The posting that booked a refund on its case; null for the rest.</summary>
    public Guid? TransactionId { get; private set; }

    /// <summary>The day the bank says it left on; null until a file of the bank has told it.</summary>
    public DateOnly? PaidOn { get; private set; }

    /// <summary>Where the bank told it.</summary>
    public Guid? PaidByItemId { get; private set; }

    /// <summary>The day it was said not to have been paid, or came back, in Oslo.</summary>
    public DateOnly? BackOn { get; private set; }

    /// <summary>Why, as the bank says it.</summary>
    public string? BackBecause { get; private set; }

    /// <summary>Where the bank told that it came back; null where a person did.</summary>
    public Guid? BackByItemId { get; private set; }

    /// <summary>The posting that booked a refund back on its case.</summary>
    public Guid? BackTransactionId { get; private set; }

    /// <summary>Who said that the account is right all the same, so that it is paid there once more.</summary>
    public Guid? AccountSeenByUserId { get; private set; }

    public int Version { get; private set; }

    internal static PaymentOrderLine Of(PaymentOrder order, int number, PayoutProposal proposal) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            OrderId = order.Id,
            Number = number,
            Kind = proposal.Kind,
            PortfolioId = proposal.PortfolioId,
            CaseId = proposal.CaseId,
            OpenFor = proposal.CaseId ?? proposal.PortfolioId ?? Guid.Empty,
            ReceiverName = proposal.ReceiverName,
            Account = proposal.Account!,
            AccountEnteredByUserId = proposal.AccountEnteredByUserId,
            Amount = proposal.Amount,
            Vat = proposal.Vat,
            Reference = $"{order.PublicId[..8].ToUpperInvariant()}-{number}",
        };

    /// <summary>It never left, as somebody has learnt from the bank: what was owed is owed again.</summary>
    public Outcome<PaymentOrderRefusal> Fail(string because, DateOnly today)
    {
        if (State != PaymentOrderLineState.Sent)
            return PaymentOrderRefusal.NotSent;
        if (PaidOn is not null)
            return PaymentOrderRefusal.BankHasPaid;
        (State, BackOn, BackBecause) = (PaymentOrderLineState.Failed, today, because);
        return Outcome<PaymentOrderRefusal>.Success;
    }

    /// <summary>A file of the bank says that it left. What came back may be told before what left, even in one file.</summary>
    /// <param name="amount">What left by the file.</param>
    /// <param name="on">The day the bank booked it.</param>
    /// <param name="itemId">Where it stands.</param>
    public Outcome<PayoutWordRefusal> Confirm(Money amount, DateOnly on, Guid itemId)
    {
        if (PaidOn is not null)
            return PayoutWordRefusal.Twice;
        if (State is not (PaymentOrderLineState.Sent or PaymentOrderLineState.Returned))
            return PayoutWordRefusal.NotSent;
        if (amount != Amount)
            return PayoutWordRefusal.AnotherAmount;
        (PaidOn, PaidByItemId) = (on, itemId);
        return Outcome<PayoutWordRefusal>.Success;
    }

    /// <summary>A file of the bank says that it came back: what was owed is owed again.</summary>
    /// <param name="amount">What came by the file.</param>
    /// <param name="because">Why, as the bank says it.</param>
    /// <param name="today">The day we learn it, in Oslo.</param>
    /// <param name="itemId">Where it stands.</param>
    public Outcome<PayoutWordRefusal> ComeBack(Money amount, string? because, DateOnly today, Guid itemId)
    {
        if (State == PaymentOrderLineState.Returned)
            return PayoutWordRefusal.Twice;
        if (State != PaymentOrderLineState.Sent)
            return PayoutWordRefusal.NotSent;
        if (amount != Amount)
            return PayoutWordRefusal.AnotherAmount;
        (State, BackOn, BackBecause, BackByItemId) = (PaymentOrderLineState.Returned, today, because, itemId);
        return Outcome<PayoutWordRefusal>.Success;
    }

    /// <summary>Of a refund: the posting that booked it on its case.</summary>
    public void BookedBy(Guid transactionId) => TransactionId = transactionId;

    /// <summary>Of a refund that did not arrive: the posting that booked it back on its case.</summary>
    public void BookedBackBy(Guid transactionId) => BackTransactionId = transactionId;

    /// <summary>The account is right although a payment to it did not arrive: the next one goes there too.</summary>
    public Outcome<PaymentOrderRefusal> SayAccountIsRight(Guid userId)
    {
        if (!HasNotArrived || AccountSeenByUserId is not null)
            return PaymentOrderRefusal.NotBack;
        AccountSeenByUserId = userId;
        return Outcome<PaymentOrderRefusal>.Success;
    }

    /// <summary>The bank did not pay it, or it came back.</summary>
    public bool HasNotArrived => State is PaymentOrderLineState.Failed or PaymentOrderLineState.Returned;

    /// <summary>What the client funds' ledger calls its leaving; a refund is told by its case.</summary>
    public (ClientFundsCause Cause, Guid SourceId) Leaving =>
        TransactionId is { } transaction ? (ClientFundsCause.Refunded, transaction) : (ClientFundsCause.PaidOut, Id);

    /// <summary>What the ledger calls its coming back.</summary>
    public (ClientFundsCause Cause, Guid SourceId) Returning =>
        BackTransactionId is { } transaction ? (ClientFundsCause.Refunded, transaction) : (ClientFundsCause.CameBack, Id);

    internal void Leave(DateOnly today) => (State, SentOn, OpenFor) = (PaymentOrderLineState.Sent, today, null);

    internal void Drop() => (State, OpenFor) = (PaymentOrderLineState.Dropped, null);
}

/// <summary>Where a line of a payment order stands.</summary>
public enum PaymentOrderLineState
{
    Waiting,
    Sent,

    /// <summary>The bank did not pay it.</summary>
    Failed,

    /// <summary>Its order was cancelled.</summary>
    Dropped,

    /// <summary>The bank paid it, and it came back.</summary>
    Returned,
}

/// <summary>What a payment from the client account is.</summary>
public enum PayoutKind
{
    /// <summary>What was collected, to a creditor.</summary>
    ToCreditor,

    /// <summary>What was paid too much on a case, to whoever paid it.</summary>
    Refund,

    /// <summary>The agency's fees and the tax on them, to its own account.</summary>
    OwnShare,
}
