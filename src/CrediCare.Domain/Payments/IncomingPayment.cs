using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;

namespace CrediCare.Domain.Payments;

/// <summary>
/// Money that came in to the agency's client account and whose case is not known. Somebody finds the case, where it is booked
/// once, or it is to be paid back to whoever sent it. Where it came from and what it is called there are unique together, so
/// that the same row of the same file is never money twice.
/// </summary>
public sealed class IncomingPayment : IVersioned
{
    /// <summary>The source of what a caseworker types in.</summary>
    public const string ByHand = "by-hand";

    private readonly List<IncomingPaymentBooking> _bookings = [];
    private readonly List<OwnMoneyWord> _ownMoney = [];

    private IncomingPayment() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";

    /// <summary>Who told us: a kind of file, or <see cref="ByHand"/>.</summary>
    public string Source { get; private set; } = "";

    /// <summary>What the source calls it: the bank's reference, or the key of the form it was typed in.</summary>
    public string Reference { get; private set; } = "";

    public Money Amount { get; private set; }

    /// <summary>The day it counts from, in Oslo.</summary>
    public DateOnly ValueOn { get; private set; }

    public string? Kid { get; private set; }

    /// <summary>What the payer wrote.</summary>
    public string? Message { get; private set; }

    /// <summary>As the bank gives it; not necessarily the debtor.</summary>
    public string? PayerName { get; private set; }

    /// <summary>Where to pay it back to.</summary>
    public string? PayerAccount { get; private set; }

    /// <summary>Why a file's money was not booked by itself; null for what was, and for what was typed in.</summary>
    public WaitingReason? Why { get; private set; }

    public DateTime ReceivedAtUtc { get; private set; }
    public IncomingPaymentState State { get; private set; }

    /// <summary>The case it was booked in, and the posting there.</summary>
    public Guid? CaseId { get; private set; }

    public Guid? TransactionId { get; private set; }
    public Guid? SettledByUserId { get; private set; }
    public DateTime? SettledAtUtc { get; private set; }

    /// <summary>Why it is to be paid back.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>The day it left our account again, in Oslo, and what the payment is called at the bank.</summary>
    public DateOnly? ReturnedOn { get; private set; }

    public string? ReturnReference { get; private set; }
    public int Version { get; private set; }

    /// <summary>Every posting it has been booked by, also those it was taken off again.</summary>
    public IReadOnlyList<IncomingPaymentBooking> Bookings => _bookings;

    /// <summary>Each time somebody said that it is the agency's own, or took that back.</summary>
    public IReadOnlyList<OwnMoneyWord> OwnMoney => _ownMoney;

    /// <exception cref="ArgumentOutOfRangeException">Nothing, or less, came in.</exception>
    public static IncomingPayment Receive(
        string source,
        string reference,
        Money amount,
        DateOnly valueOn,
        string? kid,
        string? message,
        Payer payer,
        DateTime nowUtc
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount, Money.Zero);
        return new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            Source = source,
            Reference = reference,
            Amount = amount,
            ValueOn = valueOn,
            Kid = kid,
            Message = message,
            PayerName = payer.Name,
            PayerAccount = payer.Account,
            ReceivedAtUtc = nowUtc,
        };
    }

    /// <summary>It is not booked by itself: somebody is to find its case.</summary>
    public void WaitFor(WaitingReason why) => Why = why;

    /// <summary>Books it in a case, as a payment that came with the right reference would have been. Once only.</summary>
    public Outcome<IncomingPaymentRefusal> MatchTo(Case one, CaseCircumstances circumstances, CaseOccasion occasion)
    {
        if (State != IncomingPaymentState.Unidentified)
            return IncomingPaymentRefusal.SettledAlready;
        if (ValueOn < one.Invoices.Min(invoice => invoice.InvoiceDate))
            return IncomingPaymentRefusal.BeforeTheInvoice;
        TransactionId = one.RegisterPayment(
            LedgerEntryKind.Payment,
            Amount,
            ValueOn,
            CoverageOrder.CostsInterestPrincipal,
            circumstances,
            occasion
        );
        one.CloseIfPaid(circumstances, occasion);
        CaseId = one.Id;
        _bookings.Add(new(TransactionId.Value, Id));
        Settle(IncomingPaymentState.Matched, occasion.UserId, occasion.NowUtc);
        return Outcome<IncomingPaymentRefusal>.Success;
    }

    /// <summary>It was booked on the wrong case, and is off it again: it waits for its own.</summary>
    public void Release()
    {
        (CaseId, TransactionId) = (null, null);
        (State, SettledByUserId, SettledAtUtc) = (IncomingPaymentState.Unidentified, null, null);
    }

    /// <summary>The bank has taken it back: it is nobody's any longer.</summary>
    public void TakenBack(Guid? userId, DateTime nowUtc) => Settle(IncomingPaymentState.TakenBack, userId, nowUtc);

    /// <summary>It is nobody's claim of ours: it is to be paid back.</summary>
    public Outcome<IncomingPaymentRefusal> SendBack(string reason, Guid userId, DateTime nowUtc)
    {
        if (State != IncomingPaymentState.Unidentified)
            return IncomingPaymentRefusal.SettledAlready;
        ReturnReason = reason;
        Settle(IncomingPaymentState.ToBeReturned, userId, nowUtc);
        return Outcome<IncomingPaymentRefusal>.Success;
    }

    /// <summary>It is no payment: the agency itself has put it on the client account.</summary>
    public Outcome<IncomingPaymentRefusal> SayOwnMoney(string reason, Guid userId, DateTime nowUtc)
    {
        if (State != IncomingPaymentState.Unidentified)
            return IncomingPaymentRefusal.SettledAlready;
        _ownMoney.Add(OwnMoneyWord.Of(Id, reason, userId, nowUtc));
        Settle(IncomingPaymentState.OwnMoney, userId, nowUtc);
        return Outcome<IncomingPaymentRefusal>.Success;
    }

    /// <summary>It is not to be paid back after all, or not the agency's own.</summary>
    public Outcome<IncomingPaymentRefusal> TakeUpAgain(Guid userId, DateTime nowUtc)
    {
        if (State is not (IncomingPaymentState.ToBeReturned or IncomingPaymentState.OwnMoney))
            return IncomingPaymentRefusal.NotToBeReturned;
        if (State == IncomingPaymentState.OwnMoney)
            _ownMoney.Add(OwnMoneyWord.Of(Id, null, userId, nowUtc));
        (State, ReturnReason, SettledByUserId, SettledAtUtc) = (IncomingPaymentState.Unidentified, null, null, null);
        return Outcome<IncomingPaymentRefusal>.Success;
    }

    /// <summary>It has been paid back; nothing more becomes of it.</summary>
    public Outcome<IncomingPaymentRefusal> RecordReturn(
        DateOnly on,
        string reference,
        Guid userId,
        DateOnly today,
        DateTime nowUtc
    )
    {
        if (State != IncomingPaymentState.ToBeReturned)
            return IncomingPaymentRefusal.NotToBeReturned;
        if (on > today)
            return IncomingPaymentRefusal.DatedInFuture;
        if (on < ValueOn)
            return IncomingPaymentRefusal.BeforeItCame;
        (ReturnedOn, ReturnReference) = (on, reference);
        Settle(IncomingPaymentState.Returned, userId, nowUtc);
        return Outcome<IncomingPaymentRefusal>.Success;
    }

    private void Settle(IncomingPaymentState state, Guid? userId, DateTime nowUtc) =>
        (State, SettledByUserId, SettledAtUtc) = (state, userId, nowUtc);
}

/// <summary>That a posting of a case's ledger books money which had come in before; never taken away.</summary>
/// <param name="TransactionId">The posting.</param>
/// <param name="PaymentId">The money.</param>
public sealed record IncomingPaymentBooking(Guid TransactionId, Guid PaymentId);
