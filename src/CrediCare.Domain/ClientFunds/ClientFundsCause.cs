using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.ClientFunds;

/// <summary>What moved client funds.</summary>
public enum ClientFundsCause
{
    /// <summary>Money came in, by a file or as a caseworker typed it. The source is the payment.</summary>
    Received,

    /// <summary>The bank took back what had come in. The source is the payment.</summary>
    TakenBack,

    /// <summary>What was nobody's was sent back. The source is the payment.</summary>
    SentBack,

    /// <summary>A posting of a case's ledger: paid, taken back, or moved between the parts. The source is the posting.</summary>
    Booked,

    /// <summary>What a debtor had paid too much was paid back, or that came back. The source is the posting.</summary>
    Refunded,

    /// <summary>Left the account by a payment order. The source is its line.</summary>
    PaidOut,

    /// <summary>A line of a payment order came back, or never left. The source is the line.</summary>
    CameBack,

    /// <summary>Somebody said that what had come in is the agency's own, or took that back. The source is what they said.</summary>
    OwnMoney,
}
