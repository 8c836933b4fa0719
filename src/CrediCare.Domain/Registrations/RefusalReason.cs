namespace CrediCare.Domain.Registrations;

/// <summary>Why the night did not make a case of a registration. The day limits are never a reason: the day it was sent decided.</summary>
public enum RefusalReason
{
    /// <summary>The creditor's agreement is suspended or ended.</summary>
    CreditorNotActive,

    PortfolioClosed,

    /// <summary>Another living registration holds the same invoice number.</summary>
    DuplicateInvoice,

    /// <summary>The stored data could not be made into a case; the run's log has the error.</summary>
    Unreadable,
}
