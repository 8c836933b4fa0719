namespace CrediCare.Domain.Payments;

/// <summary>What has become of money that came in.</summary>
public enum IncomingPaymentState
{
    /// <summary>Nobody knows whose claim it pays.</summary>
    Unidentified,

    /// <summary>Booked in a case.</summary>
    Matched,

    /// <summary>It pays no claim of ours; like excess on a case it waits to be paid back.</summary>
    ToBeReturned,

    /// <summary>It has been paid back.</summary>
    Returned,

    /// <summary>The bank has taken it back again.</summary>
    TakenBack,

    /// <summary>No payment of anybody: the agency's own money.</summary>
    OwnMoney,
}
