namespace CrediCare.Domain.Cases;

/// <summary>What a ledger row records. Debits raise what is owed, credits lower it.</summary>
public enum LedgerEntryKind
{
    Principal = 0,
    Interest = 1,

    /// <summary>Takes back or adds interest when the past changed, such as a payment reported late. Either sign.</summary>
    InterestCorrection = 2,
    ReminderFee = 3,
    CollectionFee = 4,
    PaymentPlanFee = 5,
    CourtFee = 6,
    Payment = 7,

    /// <summary>Paid straight to the creditor.</summary>
    DirectPayment = 8,
    CreditNote = 9,
    Waiver = 10,

    /// <summary>Excess paid back to the payer, a debit on the excess; a credit where it came back.</summary>
    Refund = 11,

    /// <summary>Undoes another row, such as a payment that bounced. The opposite sign of what it undoes.</summary>
    Reversal = 12,

    /// <summary>
    /// Moves what a payment covered from one component to others; the rows of one posting add up to nothing. Either sign.
    /// </summary>
    Reallocation = 13,
}
