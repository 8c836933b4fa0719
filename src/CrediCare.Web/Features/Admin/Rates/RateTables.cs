using CrediCare.Data.Rates;
using CrediCare.Web.Text;

namespace CrediCare.Web.Features.Admin.Rates;

/// <summary>All tables that an administrator keeps, in the order they are listed. The agreement's text has a page of its own.</summary>
public sealed class RateTables(PortalFormat format)
{
    public IReadOnlyList<RateTable> All { get; } =
    [
        new RateTable<LateInterestRateRow>("late-interest"),
        new RateTable<LatePaymentCompensationRow>("late-payment-compensation"),
        new RateTable<CollectionBaseRateRow>("collection-base-rate"),
        new FeeBandsTable("fee-bands", format),
        new RateTable<FeeFactorsRow>("fee-factors"),
        new RateTable<CourtFeeUnitRow>("court-fee-unit"),
        new RateTable<CourtStepFeeRow>("court-step-fees"),
        new RateTable<ConciliationLimitRow>("conciliation-limit"),
        new RateTable<PaymentPlanApprovalRow>("payment-plan-approval"),
        new RateTable<InstallmentGraceRow>("instalment-grace"),
        new RateTable<AnswerDeadlineRow>("answer-deadline"),
        new RateTable<DeskDeadlineRow>("desk-deadlines"),
        new RateTable<HandlingTimeRow>("handling-times"),
        new RateTable<RegistrationLimitsRow>("registration-limits"),
        new RateTable<LimitationWarningDaysRow>("limitation-warnings"),
        new RateTable<LegalRegimeRow>("legal-regimes"),
        new RateTable<RetentionRuleRow>("retention"),
        new RateTable<WebhookLogRow>("webhook-log"),
        new RateTable<SmallestPayoutRow>("smallest-payout"),
        new RateTable<HolidayRow>("holidays"),
        new RateTable<PostcodeRow>("postcodes", IsRegister: true),
        new RateTable<MunicipalityRow>("municipalities", IsRegister: true),
        new NeighboursTable("municipality-neighbours"),
    ];

    public RateTable? Find(string slug) => All.FirstOrDefault(table => table.Slug == slug);
}
