using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Reports;

/// <summary>What a creditor enters of a week's payments, with the tax on the fee where it deducts it and without where it does not.</summary>
public class RemittanceVoucherTests
{
    private static readonly RemittanceTerms Deducts = new(CreditorDeductsVat: true, 25m);
    private static readonly RemittanceTerms DoesNot = new(CreditorDeductsVat: false, 25m);

    /// <summary>
    /// Paid to the agency: 500 of the invoice, 10 interest, a reminder fee of 38 and 1 200 of its own fee; straight to the creditor:
    /// 600 of the invoice and a fee of 400. The creditor deducts the tax on both fees, 400 kroner.
    /// </summary>
    [Fact]
    public void TheVoucherSaysWhatTheCreditorEnters()
    {
        var one = new BookedLedger();
        one.Book("2026-10-01", (LedgerEntryKind.ReminderFee, LedgerComponent.Fees, 38));
        one.Book("2026-10-02", (LedgerEntryKind.CollectionFee, LedgerComponent.Fees, 1_600));
        one.Book(
            "2026-10-05",
            (LedgerEntryKind.Payment, LedgerComponent.Fees, -1_238),
            (LedgerEntryKind.Payment, LedgerComponent.Interest, -10),
            (LedgerEntryKind.Payment, LedgerComponent.Principal, -500)
        );
        one.Book(
            "2026-10-06",
            (LedgerEntryKind.DirectPayment, LedgerComponent.Fees, -400),
            (LedgerEntryKind.DirectPayment, LedgerComponent.Principal, -600)
        );

        var lines = RemittanceLine.Of(one.History, Day("2026-10-05"), Day("2026-10-11"), Deducts);
        var voucher = RemittanceVoucher.Of("2026-41-ABCDEF", Day("2026-10-11"), lines);

        Assert.Equal(
            [
                (VoucherAccount.Agency, 0m, 252m),
                (VoucherAccount.Receivables, 0m, 500m),
                (VoucherAccount.InterestIncome, 0m, 10m),
                (VoucherAccount.CostsRecovered, 0m, 38m),
                (VoucherAccount.FeeHeldForAgency, 400m, 0m),
                (VoucherAccount.InputVat, 400m, 0m),
            ],
            voucher.Lines.Select(line => (line.Account, line.Debit.Kroner, line.Credit.Kroner))
        );
        Assert.Equal((1_600m, 400m, 400m), (voucher.FeeBase.Kroner, voucher.FeeVat.Kroner, voucher.HeldBack.Kroner));
    }

    [Fact]
    public void WhereTheCreditorDoesNotDeduct_TheFeeHoldsTheTax_AndNothingIsEnteredForIt()
    {
        var one = new BookedLedger();
        one.Book("2026-10-02", (LedgerEntryKind.CollectionFee, LedgerComponent.Fees, 1_000));
        one.Book("2026-10-05", (LedgerEntryKind.Payment, LedgerComponent.Fees, -1_000));

        var voucher = RemittanceVoucher.Of(
            "2026-41-ABCDEF",
            Day("2026-10-11"),
            RemittanceLine.Of(one.History, Day("2026-10-05"), Day("2026-10-11"), DoesNot)
        );

        Assert.Empty(voucher.Lines);
        Assert.Equal((800m, 200m, 0m), (voucher.FeeBase.Kroner, voucher.FeeVat.Kroner, voucher.HeldBack.Kroner));
    }
}
