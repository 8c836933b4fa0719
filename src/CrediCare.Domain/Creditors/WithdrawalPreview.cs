using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Creditors;

/// <summary>What it costs the creditor to withdraw a case today, and whether a credit note would do without cost.</summary>
/// <param name="Price">By the agreement, without VAT; null when it names none, and a caseworker says what it comes to.</param>
/// <param name="Vat">On the price; null with it.</param>
/// <param name="CourtFees">What has been paid to authorities and the debtor has not paid back.</param>
/// <param name="CreditNoteFits">
/// The claim was sent by mistake and can be credited in full instead: nothing has been paid and no authority has the case.
/// </param>
public sealed record WithdrawalPreview(Money? Price, Money? Vat, Money CourtFees, bool CreditNoteFits)
{
    /// <summary>All of it; null where the agreement does not say.</summary>
    public Money? Total => Price is { } price ? price + (Vat ?? Money.Zero) + CourtFees : null;

    public static WithdrawalPreview Of(Case one, Agreement? agreement, LateInterestRates rates, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(one);
        var balance = one.BalanceOn(today, rates);
        var price = PriceOn(agreement, balance.Principal.Outstanding, today);
        var vatPercent = agreement?.PriceOn(AgreementPriceKind.Vat, today)?.Percent ?? 0;
        return new(
            price,
            price is { } net ? Rounding.HalfUp(net.Kroner * vatPercent / 100) : null,
            balance.LegalCosts.Outstanding,
            one.Stage <= CaseStage.LegalActionNotice && balance.Paid.IsZero && balance.Principal.Outstanding > Money.Zero
        );
    }

    /// <summary>What the agreement says it costs to withdraw a claim of this size, without VAT; null where it does not say.</summary>
    public static Money? PriceOn(Agreement? agreement, Money principal, DateOnly today) =>
        agreement?.PriceOn(AgreementPriceKind.Withdrawal, today) is { } agreed ? PriceOf(agreed, principal) : null;

    private static Money? PriceOf(AgreementPrice price, Money principal) =>
        price.AmountOre is { } ore ? new Money(ore)
        : price.Percent is { } percent ? Rounding.HalfUp(principal.Kroner * percent / 100)
        : null;
}
