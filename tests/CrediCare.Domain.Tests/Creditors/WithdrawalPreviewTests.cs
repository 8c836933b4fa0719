using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Tests.Cases;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Creditors;

public class WithdrawalPreviewTests
{
    [Fact]
    public void ThePrice_IsTheAgreementsOfTheDay_WithVat()
    {
        var agreement = Agreed();
        agreement.SetPrice(AgreementPriceKind.Withdrawal, Day("2026-01-01"), Money.FromKroner(490), null);
        agreement.SetPrice(AgreementPriceKind.Withdrawal, Day("2026-11-01"), Money.FromKroner(590), null);
        agreement.SetPrice(AgreementPriceKind.Vat, Day("2026-01-01"), null, 25);

        var preview = WithdrawalPreview.Of(DemandSent().Case, agreement, Rates, Day("2026-10-05"));

        Assert.Equal((Money.FromKroner(490), new Money(12_250)), (preview.Price, preview.Vat));
        Assert.Equal(new Money(61_250), preview.Total);
        Assert.True(preview.CreditNoteFits);
    }

    [Fact]
    public void AShare_IsOfThePrincipal_AndCourtFeesComeOnTop()
    {
        var agreement = Agreed();
        agreement.SetPrice(AgreementPriceKind.Withdrawal, Day("2026-01-01"), null, 5);
        var scenario = LegalActionNoticeSent();
        scenario.Conciliation("2026-10-24");

        var preview = WithdrawalPreview.Of(scenario.Case, agreement, Rates, Day("2026-10-25"));

        Assert.Equal(Money.FromKroner(719), preview.Price);
        Assert.Equal(Money.FromKroner(719 + 2_071), preview.Total);
        Assert.False(preview.CreditNoteFits);
    }

    [Fact]
    public void WithoutAPrice_NothingIsGuessed_AndWhatIsPaidIsNotCreditedAway()
    {
        var scenario = DemandSent();
        scenario.Pay(100, "2026-10-01");

        var preview = WithdrawalPreview.Of(scenario.Case, null, Rates, Day("2026-10-05"));

        Assert.Null(preview.Total);
        Assert.False(preview.CreditNoteFits);
    }

    [Fact]
    public void APriceThatIsNotKnown_IsAgreedTo_OrTheCaseIsNotTakenBack()
    {
        var one = DemandSent().Case;
        var unknown = WithdrawalPreview.Of(one, null, Rates, Day("2026-10-05"));
        var known = unknown with { Price = Money.FromKroner(490), Vat = Money.Zero };
        var occasion = Occasion("2026-10-05");

        Assert.Equal(CaseRefusal.PriceNotAgreed, CaseWithdrawal.Of(one, unknown, false, occasion).Refusal);
        Assert.Equal(Caseworker, CaseWithdrawal.Of(one, unknown, true, occasion).Value.AgreedByUserId);
        Assert.Null(CaseWithdrawal.Of(one, known, true, occasion).Value.AgreedByUserId);
    }

    private static Agreement Agreed() =>
        Agreement.Accept(Guid.CreateVersion7(), null, new AcceptedTerms("1", "", "Kari", At("2026-01-01")));
}
