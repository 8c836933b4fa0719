namespace CrediCare.Domain.Payments;

/// <summary>Why money from a file was not booked by itself.</summary>
public enum WaitingReason
{
    /// <summary>A text, several references or nothing came instead of a KID.</summary>
    NoKid,

    /// <summary>What came as KID is none: its check digit, or its form, is wrong.</summary>
    NotAKid,

    /// <summary>No case has this KID.</summary>
    UnknownKid,
    CaseIsClosed,

    /// <summary>It came before the case's first invoice was written.</summary>
    BeforeTheInvoice,

    /// <summary>Another file may have brought the same money; see <see cref="RepeatedPayments"/>.</summary>
    PerhapsRepeated,

    /// <summary>Something we had paid out came back.</summary>
    PayoutReturned,
}
