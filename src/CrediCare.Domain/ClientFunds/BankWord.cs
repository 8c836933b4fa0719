using CrediCare.Domain.Amounts;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;

namespace CrediCare.Domain.ClientFunds;

/// <summary>
/// What a file of the day says moved on the client account; of a sum that paid many lines of an order, one for each. What another file had
/// said before is left out.
/// </summary>
/// <param name="ItemId">Its place in the file.</param>
/// <param name="Kind">Which way.</param>
/// <param name="Outcome">What became of it; null while it has found no place.</param>
/// <param name="PaymentId">The money it became, or took back.</param>
/// <param name="Size">Without its sign.</param>
public sealed record BankWord(Guid ItemId, PaymentFileItemKind Kind, ReceivedItemOutcome? Outcome, Guid? PaymentId, Money Size)
{
    /// <summary>The line of a payment order whose reference it has; null for what is not about one.</summary>
    public PaymentOrderLine? Line { get; init; }

    /// <summary>Positive where it came in.</summary>
    public Money Amount => Kind is PaymentFileItemKind.TakenBack or PaymentFileItemKind.Left ? -Size : Size;

    /// <summary>The row of the ledger that says the same; null where there can be none.</summary>
    internal (ClientFundsCause Cause, Guid SourceId)? Told =>
        (Outcome, PaymentId) switch
        {
            _ when Line?.PaidByItemId == ItemId => Line.Leaving,
            _ when Line?.BackByItemId == ItemId => Line.Returning,
            (ReceivedItemOutcome.Booked or ReceivedItemOutcome.Waits, { } payment) => (ClientFundsCause.Received, payment),
            (ReceivedItemOutcome.TakenBack, { } payment) => (ClientFundsCause.TakenBack, payment),
            _ => null,
        };

    internal ClientFundsDifferenceKind DifferenceKind =>
        Outcome switch
        {
            ReceivedItemOutcome.TakeBackWaits => ClientFundsDifferenceKind.TakeBackNotFound,
            ReceivedItemOutcome.PaidOut => ClientFundsDifferenceKind.SentBefore,
            ReceivedItemOutcome.PaidOtherwise => ClientFundsDifferenceKind.PaidOtherwise,
            ReceivedItemOutcome.PaidTwice => ClientFundsDifferenceKind.PaidTwice,
            ReceivedItemOutcome.PaidUnsent => ClientFundsDifferenceKind.PaidUnsent,
            ReceivedItemOutcome.LeftUnasked => ClientFundsDifferenceKind.LeftUnasked,
            _ => ClientFundsDifferenceKind.NotBooked,
        };
}
