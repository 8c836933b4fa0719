namespace CrediCare.Domain.Cases;

/// <summary>Which way a row of each kind counts.</summary>
internal static class LedgerSigns
{
    /// <summary>1 for debits, -1 for credits, null where both occur.</summary>
    public static int? Of(LedgerEntryKind kind) =>
        kind switch
        {
            LedgerEntryKind.Principal
            or LedgerEntryKind.Interest
            or LedgerEntryKind.ReminderFee
            or LedgerEntryKind.CollectionFee
            or LedgerEntryKind.PaymentPlanFee
            or LedgerEntryKind.CourtFee => 1,
            LedgerEntryKind.Payment or LedgerEntryKind.DirectPayment or LedgerEntryKind.CreditNote or LedgerEntryKind.Waiver =>
                -1,
            LedgerEntryKind.InterestCorrection
            or LedgerEntryKind.Refund
            or LedgerEntryKind.Reversal
            or LedgerEntryKind.Reallocation => null,
        };
}
