namespace CrediCare.Domain.ClientFunds;

/// <summary>Why what the bank says of a payout does not fit what we know of it; a person is to look.</summary>
public enum PayoutWordRefusal
{
    /// <summary>The bank has not been given it, or has rejected it.</summary>
    NotSent,

    /// <summary>The bank has said the same before.</summary>
    Twice,
    AnotherAmount,
}
