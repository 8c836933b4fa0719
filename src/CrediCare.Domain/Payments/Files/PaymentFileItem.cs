using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Payments.Files;

/// <summary>One payment of a file, as the bank wrote it: the reference may be nobody's, the payer unknown.</summary>
public sealed record PaymentFileItem
{
    /// <summary>The longest reference that either format has room for.</summary>
    public const int MostKid = 35;

    /// <summary>The line it begins on, from 1.</summary>
    public required int Line { get; init; }

    public required PaymentFileItemKind Kind { get; init; }

    /// <summary>Our account, eleven digits.</summary>
    public required string Account { get; init; }

    /// <summary>Always above nothing; <see cref="Kind"/> says which way it went.</summary>
    public required Money Amount { get; init; }

    /// <summary>What the payer gave as KID; null where a text came instead, or several references.</summary>
    public string? Kid { get; init; }

    /// <summary>What the payer wrote.</summary>
    public string? Text { get; init; }

    /// <summary>Who paid; of what left the account, who got it.</summary>
    public string? PayerName { get; init; }

    /// <summary>As the bank gives it: eleven digits, or an IBAN of any country.</summary>
    public string? PayerAccount { get; init; }

    /// <summary>The day the bank booked it on our account.</summary>
    public required DateOnly BookedOn { get; init; }

    /// <summary>The day it counts from.</summary>
    public required DateOnly ValueOn { get; init; }

    /// <summary>What the bank calls it; not always given, and not promised to be unique.</summary>
    public string? BankReference { get; init; }

    /// <summary>
    /// What whoever asked the bank to pay called it, from end to end; of a batch that the bank tells as one sum, what the block of
    /// the order was called. Null where the bank does not say.
    /// </summary>
    public string? EndToEndId { get; init; }

    /// <summary>Why the bank sends it back; null where it does not.</summary>
    public string? ReturnReason { get; init; }
}

/// <summary>Which way the money of an item went.</summary>
public enum PaymentFileItemKind
{
    /// <summary>Somebody has paid.</summary>
    Payment = 0,

    /// <summary>The bank has taken a payment back.</summary>
    TakenBack = 1,

    /// <summary>Something that we had paid out came back.</summary>
    PayoutReturned = 2,

    /// <summary>It left the account: a payout of ours, or something that nobody here asked for.</summary>
    Left = 3,
}
