using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.ClientFunds;

/// <summary>
/// What the bank is asked to pay from the client account: to creditors, to those who paid too much, and the agency's own share. One
/// person prepares it and another approves it; then its file goes to the bank, once.
/// </summary>
public sealed class PaymentOrder : IVersioned
{
    private readonly List<PaymentOrderLine> _lines = [];

    private PaymentOrder() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public PaymentOrderState State { get; private set; }

    /// <summary>The last day in Oslo of what it pays out; a Sunday.</summary>
    public DateOnly Through { get; private set; }

    public Guid PreparedByUserId { get; private set; }
    public DateTime PreparedAtUtc { get; private set; }
    public Guid? ApprovedByUserId { get; private set; }
    public DateTime? ApprovedAtUtc { get; private set; }

    /// <summary>The day in Oslo on which it was given to the bank; from then on the money has left.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>Who first fetched its file; from then on the bank may have it. Null until then.</summary>
    public Guid? FileTakenByUserId { get; private set; }

    public DateTime? FileTakenAtUtc { get; private set; }

    /// <summary>Who says that the bank has stopped the file, and how they know; null where nobody does.</summary>
    public Guid? StopSaidByUserId { get; private set; }

    public DateTime? StopSaidAtUtc { get; private set; }
    public string? StopBecause { get; private set; }

    public Guid? EndedByUserId { get; private set; }
    public DateTime? EndedAtUtc { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<PaymentOrderLine> Lines => _lines;

    /// <summary>All that leaves by it.</summary>
    public Money Sum => _lines.Sum(line => line.Amount);

    /// <param name="proposals">What is to be paid; each above nought and to a known account.</param>
    /// <param name="through">The last day of what is paid out.</param>
    /// <param name="userId">Who prepares it.</param>
    /// <param name="nowUtc">The instant.</param>
    public static Outcome<PaymentOrder, PaymentOrderRefusal> Prepare(
        IReadOnlyList<PayoutProposal> proposals,
        DateOnly through,
        Guid userId,
        DateTime nowUtc
    )
    {
        ArgumentNullException.ThrowIfNull(proposals);
        var payable = proposals.Where(one => one.Hindrance is null).ToList();
        if (payable.Count == 0)
            return PaymentOrderRefusal.NothingToPay;
        var order = new PaymentOrder
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            Through = through,
            PreparedByUserId = userId,
            PreparedAtUtc = nowUtc,
        };
        order._lines.AddRange(payable.Select((one, at) => PaymentOrderLine.Of(order, at + 1, one)));
        return order;
    }

    /// <summary>Why this person does not approve it; null for another than the one who prepared it, and than those who entered its accounts.</summary>
    public PaymentOrderRefusal? WhyNotApprovedBy(Guid userId) =>
        userId == PreparedByUserId ? PaymentOrderRefusal.SamePerson
        : _lines.Exists(line => line.AccountEnteredByUserId == userId) ? PaymentOrderRefusal.OwnAccount
        : null;

    /// <summary>Somebody who may approve it says yes.</summary>
    public Outcome<PaymentOrderRefusal> Approve(Guid userId, DateTime nowUtc)
    {
        if (State != PaymentOrderState.Prepared)
            return PaymentOrderRefusal.NotWaiting;
        if (WhyNotApprovedBy(userId) is { } why)
            return why;
        (State, ApprovedByUserId, ApprovedAtUtc) = (PaymentOrderState.Approved, userId, nowUtc);
        return Outcome<PaymentOrderRefusal>.Success;
    }

    /// <summary>Somebody fetches its file for the bank.</summary>
    public Outcome<PaymentOrderRefusal> TakeFile(Guid userId, DateTime nowUtc)
    {
        if (State is not (PaymentOrderState.Approved or PaymentOrderState.Sent))
            return PaymentOrderRefusal.NotApproved;
        if (FileTakenAtUtc is null)
            (FileTakenByUserId, FileTakenAtUtc) = (userId, nowUtc);
        return Outcome<PaymentOrderRefusal>.Success;
    }

    /// <summary>
    /// It is not to be paid after all; what it would have paid can be put in another. Not where the bank may have the file: see
    /// <see cref="SayStopped"/>.
    /// </summary>
    public Outcome<PaymentOrderRefusal> Cancel(Guid userId, DateTime nowUtc)
    {
        if (State is not (PaymentOrderState.Prepared or PaymentOrderState.Approved or PaymentOrderState.Stopping))
            return PaymentOrderRefusal.NotWaiting;
        if (FileTakenAtUtc is not null)
            return PaymentOrderRefusal.FileIsOut;
        return EndUnpaid(userId, nowUtc);
    }

    /// <summary>The bank will not carry out the file, as somebody knows. What it would have paid is held until another one says so too.</summary>
    /// <param name="because">How they know.</param>
    /// <param name="userId">Who says so.</param>
    /// <param name="nowUtc">The instant.</param>
    public Outcome<PaymentOrderRefusal> SayStopped(string because, Guid userId, DateTime nowUtc)
    {
        if (State != PaymentOrderState.Approved || FileTakenAtUtc is null)
            return PaymentOrderRefusal.NotWaiting;
        (State, StopSaidByUserId, StopSaidAtUtc, StopBecause) = (PaymentOrderState.Stopping, userId, nowUtc, because);
        return Outcome<PaymentOrderRefusal>.Success;
    }

    /// <summary>Another one says so too: it is cancelled.</summary>
    public Outcome<PaymentOrderRefusal> ConfirmStopped(Guid userId, DateTime nowUtc)
    {
        if (State != PaymentOrderState.Stopping)
            return PaymentOrderRefusal.NotStopping;
        if (userId == StopSaidByUserId)
            return PaymentOrderRefusal.OwnWord;
        return EndUnpaid(userId, nowUtc);
    }

    /// <summary>The bank has the file after all.</summary>
    public Outcome<PaymentOrderRefusal> TakeStopBack()
    {
        if (State != PaymentOrderState.Stopping)
            return PaymentOrderRefusal.NotStopping;
        (State, StopSaidByUserId, StopSaidAtUtc, StopBecause) = (PaymentOrderState.Approved, null, null, null);
        return Outcome<PaymentOrderRefusal>.Success;
    }

    /// <summary>Its file has been given to the bank. Once only.</summary>
    public Outcome<PaymentOrderRefusal> Send(DateOnly today, Guid userId, DateTime nowUtc)
    {
        if (State != PaymentOrderState.Approved)
            return PaymentOrderRefusal.NotApproved;
        (State, SentOn, EndedByUserId, EndedAtUtc) = (PaymentOrderState.Sent, today, userId, nowUtc);
        _lines.ForEach(line => line.Leave(today));
        return Outcome<PaymentOrderRefusal>.Success;
    }

    /// <summary>What its one payment block is called at the bank.</summary>
    public string BlockReference => BlockOf(PublicId);

    /// <summary>The order whose block is called so; null where none can be.</summary>
    public static string? OrderOfBlock(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.Length > Domain.PublicId.Length && BlockOf(reference[..Domain.PublicId.Length]) == reference
            ? reference[..Domain.PublicId.Length]
            : null;
    }

    /// <summary>
    /// A file of the bank says that all of it left in one sum: each line that has not failed and has not been told of before.
    /// </summary>
    /// <param name="amount">What left by the file.</param>
    /// <param name="on">The day the bank booked it.</param>
    /// <param name="itemId">Where it stands.</param>
    public Outcome<PayoutWordRefusal> ConfirmAll(Money amount, DateOnly on, Guid itemId)
    {
        if (State != PaymentOrderState.Sent)
            return PayoutWordRefusal.NotSent;
        var open = _lines.FindAll(line =>
            line is { PaidOn: null, State: PaymentOrderLineState.Sent or PaymentOrderLineState.Returned }
        );
        if (open.Count == 0)
            return PayoutWordRefusal.Twice;
        if (open.Sum(line => line.Amount) != amount)
            return PayoutWordRefusal.AnotherAmount;
        open.ForEach(line => line.Confirm(line.Amount, on, itemId));
        return Outcome<PayoutWordRefusal>.Success;
    }

    private Outcome<PaymentOrderRefusal> EndUnpaid(Guid userId, DateTime nowUtc)
    {
        (State, EndedByUserId, EndedAtUtc) = (PaymentOrderState.Cancelled, userId, nowUtc);
        _lines.ForEach(line => line.Drop());
        return Outcome<PaymentOrderRefusal>.Success;
    }

    private static string BlockOf(string publicId) => $"{publicId}-1";
}

/// <summary>Where a payment order stands.</summary>
public enum PaymentOrderState
{
    /// <summary>Waits for a second person.</summary>
    Prepared,

    /// <summary>May be given to the bank.</summary>
    Approved,

    /// <summary>The bank has it.</summary>
    Sent,

    Cancelled,

    /// <summary>Somebody says that the bank has stopped its file; another one is to say so too before it is cancelled.</summary>
    Stopping,
}
