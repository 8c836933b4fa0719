using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Cases;

/// <summary>What comes next in a case when nobody does anything.</summary>
public enum CaseStepKind
{
    /// <summary>Nothing, until the objection is settled; the day is when the creditor is asked to answer by.</summary>
    DisputeStandsStill,

    /// <summary>Nothing, until the creditor ends the pause.</summary>
    PauseStandsStill,

    /// <summary>The plan counts as rejected after this day.</summary>
    PlanLapses,

    /// <summary>The creditor proposed another plan, and a caseworker has not taken it up yet.</summary>
    CounterIsTakenUp,

    InstallmentDue,

    /// <summary>All instalments are past and the plan is not yet settled.</summary>
    PlanEnds,

    NoticeIsSent,
    DemandIsSent,

    /// <summary>The demand cannot say what interest is owed before a rate is known.</summary>
    DemandWaitsForRate,

    LegalActionNoticeIsSent,
    FeeTurnsHeavy,
    CreditorIsAskedAboutLegalStep,

    /// <summary>Legal steps start within six months of the demand (inkassoloven § 11); from this day a new one is needed.</summary>
    DemandTooOld,

    AuthorityDecides,

    /// <summary>The creditor has been asked about a legal step; after this day it is not taken.</summary>
    LegalStepLapses,

    /// <summary>The creditor has agreed to a step, and it has not been filed yet.</summary>
    ApprovedStepIsFiled,

    /// <summary>There is a judgment or a settlement to enforce, once the creditor agrees.</summary>
    CreditorIsAskedAboutEnforcement,

    /// <summary>There is something to sell, once the creditor agrees and has signed.</summary>
    CreditorIsAskedAboutForcedSale,

    /// <summary>Deductions from earnings run; the day is their last, where one is set.</summary>
    EarningsAreDeducted,

    /// <summary>There was nothing to attach.</summary>
    MovesToSurveillance,

    /// <summary>Nothing follows by itself from what was decided.</summary>
    CaseworkerConsiders,

    /// <summary>The debtor is under 18 and hears no more.</summary>
    ClosesAsMinor,

    MonitoredUntilLimitation,

    /// <summary>There is nothing left to collect.</summary>
    NothingIsOwed,

    /// <summary>The claim is time-barred, since that day; nothing more can be asked for.</summary>
    ClaimIsBarred,
}

/// <summary>One step to come and the first day it can happen, in Oslo; null where no rule gives a day.</summary>
public sealed record CaseStep(CaseStepKind Kind, DateOnly? On, Money? Amount = null);

/// <summary>
/// What the rules say will happen to a case by itself, the nearest first. Only what can be said from dates; what a person
/// or an authority decides has no day.
/// </summary>
public static class CaseOutlook
{
    private const int DemandLastsMonths = 6;

    public static IReadOnlyList<CaseStep> Of(
        Case one,
        PaymentPlan? plan,
        bool debtorIsMinor,
        LateInterestRates rates,
        DateOnly today,
        LegalStanding legal
    )
    {
        if (one.Stage == CaseStage.Closed)
            return [];
        if (one.Holds.HasFlag(CaseHold.Disputed))
            return [new(CaseStepKind.DisputeStandsStill, AnswerBy(one, today))];
        if (one.Holds.HasFlag(CaseHold.PausedByCreditor))
            return [new(CaseStepKind.PauseStandsStill, null)];
        if (one.Holds.HasFlag(CaseHold.PlanActive))
            return [NextInstallment(plan, one, today)];
        if (debtorIsMinor && one.Stage != CaseStage.Opened)
            return [new(CaseStepKind.ClosesAsMinor, null)];
        if (one.Holds.HasFlag(CaseHold.PlanAwaitingApproval) && plan?.AnswerBy is { } answerBy)
            return [new(CaseStepKind.PlanLapses, answerBy), .. Collection(one, rates, Later(today, answerBy.AddDays(1)), legal)];
        if (one.BalanceOn(today, rates).Total <= Money.Zero)
            return [new(CaseStepKind.NothingIsOwed, null)];
        if (one.BarredSince(today) is { } barred)
            return [new(CaseStepKind.ClaimIsBarred, barred)];
        if (one.CounterWaits)
            return [new(CaseStepKind.CounterIsTakenUp, null)];
        return [.. Collection(one, rates, today, legal)];
    }

    private static IEnumerable<CaseStep> Collection(Case one, LateInterestRates rates, DateOnly from, LegalStanding legal) =>
        // What no rule gives a day may come any day.
        Steps(one, rates, from, legal).OrderBy(step => step.On ?? DateOnly.MinValue);

    private static IEnumerable<CaseStep> Steps(Case one, LateInterestRates rates, DateOnly from, LegalStanding legal) =>
        one.Stage switch
        {
            CaseStage.Opened =>
            [
                new(CaseStepKind.NoticeIsSent, Later(from, one.Invoices.Max(invoice => invoice.DueDate).AddDays(1))),
            ],
            CaseStage.NoticeSent => [Demand(Later(from, one.NoticeDeadline!.Value.AddDays(1)), rates)],
            CaseStage.DemandSent => AfterDemand(one, from),
            CaseStage.LegalActionNotice =>
            [
                LegalOutlook.Before(one, legal, Later(from, one.LegalActionNoticeDeadline!.Value.AddDays(1))),
                new(CaseStepKind.DemandTooOld, one.DemandSentOn!.Value.AddMonths(DemandLastsMonths).AddDays(1)),
            ],
            CaseStage.InConciliation or CaseStage.InEnforcement or CaseStage.InBankruptcy =>
            [
                LegalOutlook.After(one, legal, from),
            ],
            CaseStage.Surveillance => [new(CaseStepKind.MonitoredUntilLimitation, LastDayToAct(one))],
            CaseStage.Closed => [],
        };

    private static CaseStep Demand(DateOnly on, LateInterestRates rates) =>
        new(rates.On(on) is null ? CaseStepKind.DemandWaitsForRate : CaseStepKind.DemandIsSent, on);

    private static IEnumerable<CaseStep> AfterDemand(Case one, DateOnly from)
    {
        var deadline = one.DemandDeadline!.Value;
        yield return new(CaseStepKind.LegalActionNoticeIsSent, Later(from, deadline.AddDays(1)));
        if (one.StandingCharges(LedgerEntryKind.CollectionFee).Count() == 1)
            yield return new(CaseStepKind.FeeTurnsHeavy, Later(from, HeavyFee.FirstDayAfter(deadline)));
    }

    private static CaseStep NextInstallment(PaymentPlan? plan, Case one, DateOnly today) =>
        plan is not null
        && PlanProgress
            .Of(plan, one, today)
            .Installments.Where(part => part.Standing == InstallmentStanding.Upcoming)
            .MinBy(part => part.Installment.DueOn)
            is { } next
            ? new(CaseStepKind.InstallmentDue, next.Installment.DueOn, next.Amount - next.Paid)
            : new(CaseStepKind.PlanEnds, null);

    private static DateOnly? AnswerBy(Case one, DateOnly today) =>
        one.Disputes.Where(dispute => dispute.IsOpen && dispute.AnswerBy >= today).Min(dispute => dispute.AnswerBy);

    private static DateOnly? LastDayToAct(Case one) =>
        one.EarliestLimitation is { } anniversary ? WorkingDays.SameOrNext(anniversary) : null;

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;
}
