using CrediCare.Data.Rates;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Interest;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Help;

/// <summary>Reads what today's figures are.</summary>
public sealed class HelpFiguresQuery(RateBook rates, IOptions<HelpOptions> options, TimeProvider clock)
{
    // The claim that the articles work out an example for.
    private static readonly Money Example = Money.FromKroner(5000);

    public async Task<HelpFigures> ReadAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var limits = await rates.RegistrationLimitsAsync(today, cancellationToken);
        var warnings = await rates.LimitationWarningDaysAsync(today, cancellationToken);
        var approval = await rates.PaymentPlanApprovalAsync(today, cancellationToken);
        var answerDays = await rates.AnswerDeadlineDaysAsync(today, cancellationToken);
        var interest = await rates.LateInterestRatesAsync(cancellationToken);
        var conciliation = await rates.ConciliationLimitAsync(today, cancellationToken);
        var fees = await rates.FeeTablesAsync(cancellationToken);
        var factors = fees.FactorsOn(today);
        return new HelpFigures(
            new Dictionary<string, Func<PortalFormat, string?>>(StringComparer.Ordinal)
            {
                ["registration-days"] = format => format.Count(limits.MinimumDaysOverdue),
                ["registration-years"] = format => format.Count(limits.MaximumYearsOverdue),
                ["limitation-early"] = format => format.Count(warnings.Early),
                ["limitation-soon"] = format => format.Count(warnings.Soon),
                ["limitation-last"] = format => format.Count(warnings.Last),
                ["answer-days"] = format => format.Count(answerDays),
                ["plan-installments"] = format => format.Count(approval.MaximumInstallments),
                ["plan-amount"] = format =>
                    approval.MaximumOre is { } ore
                        ? format.Kroner(new Money(ore))
                        : TextSource<HelpText>.Get("Figure_PlanAmountOpen", format.Language),
                ["late-interest"] = format => interest.On(today) is { } rate ? format.Percent(rate.PercentPerYear) : null,
                ["late-interest-until"] = format => interest.KnownUntil is { } day ? format.LongDate(day) : null,
                ["base-rate"] = format => Whole(format, fees.BaseRateOn(today)?.Amount),
                ["business-factor"] = format => factors is null ? null : format.Number(factors.BusinessFactor),
                ["vat"] = format => factors is null ? null : format.Percent(factors.VatPercent),
                ["plan-fee-installments"] = format => factors is null ? null : format.Count(factors.PlanMoreThanInstallments),
                ["plan-fee"] = format =>
                    factors is null
                        ? null
                        : Whole(
                            format,
                            Known(PlanFee.Cap(factors.PlanMoreThanInstallments + 1, today, creditorDeductsVat: true, fees))
                        ),
                ["letter-fee"] = format => Whole(format, LetterFee(limits, today, fees)),
                ["light-fee"] = format => Whole(format, ExampleFee(FeeKind.Light, limits, today, fees)),
                ["heavy-fee"] = format => Whole(format, ExampleFee(FeeKind.Heavy, limits, today, fees)),
                ["conciliation-limit"] = format => Whole(format, conciliation),
                ["conciliation-fee"] = format => Whole(format, fees.CourtFeeOn(CourtFeeStep.ConciliationComplaint, today)),
                ["attachment-fee"] = format => Whole(format, fees.CourtFeeOn(CourtFeeStep.AttachmentPetition, today)),
                ["attachment-months"] = _ => options.Value.AttachmentMonths,
            }
        );
    }

    /// <summary>What a notice sent today may cost, for a claim just old enough to come to us.</summary>
    private static Money? LetterFee(RegistrationLimits limits, DateOnly today, FeeTables fees) =>
        Known(LetterFees.Cap(LetterKind.Notice, today.AddDays(-limits.MinimumDaysOverdue), today, [], fees));

    private static Money? ExampleFee(FeeKind kind, RegistrationLimits limits, DateOnly today, FeeTables fees) =>
        Known(
            CollectionFees.Cap(
                Example,
                DebtorStanding.Consumer,
                creditorDeductsVat: true,
                kind,
                today.AddDays(-limits.MinimumDaysOverdue),
                today,
                fees
            )
        );

    private static Money? Known(Outcome<Money, FeeRefusal> fee) => fee.Succeeded ? fee.Value : null;

    private static string? Whole(PortalFormat format, Money? amount) => amount is { } known ? format.ShortKroner(known) : null;
}
