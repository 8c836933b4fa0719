namespace CrediCare.Domain.Payments.Files;

/// <summary>What a bank tells in one file of the money on our client accounts; read whole or not at all.</summary>
public sealed record PaymentFile
{
    public required PaymentFileKind Kind { get; init; }

    /// <summary>
    /// What the file is called where it came from, the same however often it is sent: sender, transmission and recipient of an
    /// OCR file; the account and the message's id of a camt.054.
    /// </summary>
    public required string Identity { get; init; }

    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<PaymentFileItem> Items { get; init; }
}

/// <summary>The formats that are read.</summary>
public enum PaymentFileKind
{
    /// <summary>OCR giro, records of 80 characters.</summary>
    OcrGiro = 0,

    /// <summary>ISO 20022, BankToCustomerDebitCreditNotification.</summary>
    Camt054 = 1,
}
