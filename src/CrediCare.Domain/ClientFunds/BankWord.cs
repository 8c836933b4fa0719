using CrediCare.Domain.Amounts;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;

namespace CrediCare.Domain.ClientFunds;

/// <summary>What a file of the day says moved on the client account. What another file had said before is left out.</summary>
/// <param name="ItemId">Its place in the file.</param>
/// <param name="Kind">Which way.</param>
/// <param name="Outcome">What became of it; null while it has found no place.</param>
/// <param name="PaymentId">The money it became, or took back.</param>
/// <param name="Size">Without its sign.</param>
public sealed record BankWord(Guid ItemId, PaymentFileItemKind Kind, ReceivedItemOutcome? Outcome, Guid? PaymentId, Money Size)
{
    /// <summary>Positive where it came in.</summary>
    public Money Amount => Kind == PaymentFileItemKind.TakenBack ? -Size : Size;

    /// <summary>The row of the ledger that says the same; null where there can be none.</summary>
    internal (ClientFundsCause Cause, Guid SourceId)? Told =>
        (Outcome, PaymentId) switch
        {
            (ReceivedItemOutcome.Booked or ReceivedItemOutcome.Waits, { } payment) => (ClientFundsCause.Received, payment),
            (ReceivedItemOutcome.TakenBack, { } payment) => (ClientFundsCause.TakenBack, payment),
            _ => null,
        };
}
