namespace CrediCare.Domain.Payments;

/// <summary>Why something cannot be done to money that came in.</summary>
public enum IncomingPaymentRefusal
{
    /// <summary>Somebody has booked it, or set it aside to be paid back.</summary>
    SettledAlready,

    /// <summary>It came before the case's first invoice was written, so that it cannot pay it.</summary>
    BeforeTheInvoice,

    NotToBeReturned,

    /// <summary>What has not come yet has not been paid back.</summary>
    DatedInFuture,

    /// <summary>Nothing is paid back before it came.</summary>
    BeforeItCame,
}
