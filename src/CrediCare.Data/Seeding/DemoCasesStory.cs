using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Interest;
using CrediCare.Domain.Limitation;
using CrediCare.Domain.Registrations;

namespace CrediCare.Data.Seeding;

/// <summary>
/// What happened to one made-up case, day by day until yesterday, by the case's own moves. A move that the case refuses, or
/// that would come too late, ends the story where it stands: nothing is here that could not have happened.
/// </summary>
internal sealed partial class DemoCasesStory(
    Case one,
    DemoCasesRates rates,
    Debtor debtor,
    bool creditorDeductsVat,
    Guid caseworker,
    Guid creditorUser,
    Random random,
    DateOnly lastDay
)
{
    private const int LetterDays = 14;

    private readonly List<LimitationEvent> _interruptions = [];
    private DateOnly _day = one.OpenedOn;
    private DateTime _at;
    private bool _ended;

    public Case Case => one;

    /// <summary>What is saved beside the case: plans, legal steps, interruptions.</summary>
    public List<object> Beside { get; } = [];

    private Invoice Oldest => one.Invoices.OrderBy(invoice => invoice.DueDate).First();

    private DebtorStanding Standing => debtor.Kind == DebtorKind.Person ? DebtorStanding.Consumer : DebtorStanding.Business;

    private CaseCircumstances Now =>
        new()
        {
            Rates = rates.Interest,
            Interruptions = _interruptions,
            DebtorIsMinor = debtor.IsMinor(_day),
            DebtorIsCompany = debtor.Kind == DebtorKind.Company,
            AssessedAsJustified = true,
            CreditorAgrees = true,
            HasEnforcementBasis = true,
        };

    public DemoCasesStory Notice() =>
        On(
            _day.AddDays(random.Next(3)),
            caseworker,
            now => one.RecordNotice(Letter(now), LetterFee(now.Today), Now, now).Succeeded
        );

    public DemoCasesStory Demand() =>
        On(
            one.NoticeDeadline?.AddDays(1 + random.Next(3)),
            caseworker,
            now => one.RecordDemand(Letter(now), Fee(FeeKind.Light, now.Today), Now, now).Succeeded
        );

    /// <summary>All that comes before the law is asked.</summary>
    public DemoCasesStory Escalate() => Notice().Demand().HeavyFee().LegalActionNotice();

    public DemoCasesStory HeavyFee() =>
        On(
            one.DemandDeadline is { } deadline ? Domain.Fees.HeavyFee.FirstDayAfter(deadline) : null,
            null,
            now => one.ApplyHeavyFee(Fee(FeeKind.Heavy, now.Today) - Fee(FeeKind.Light, now.Today), now).Succeeded
        );

    public DemoCasesStory LegalActionNotice() =>
        On(
            one.DemandDeadline?.AddDays(3 + random.Next(20)),
            caseworker,
            now => one.RecordLegalActionNotice(Letter(now), Now, now).Succeeded
        );

    public DemoCasesStory Conciliation() =>
        On(
            one.LegalActionNoticeDeadline?.AddDays(5 + random.Next(20)),
            caseworker,
            now =>
                Keep(
                    one.FileConciliationComplaint(
                        now.Today,
                        "Forliksrådet i Lillevik",
                        CourtFee(CourtFeeStep.ConciliationComplaint, now.Today),
                        Now,
                        now
                    )
                )
        );

    public DemoCasesStory Enforcement() =>
        On(
            one.LegalActionNoticeDeadline?.AddDays(5 + random.Next(20)),
            caseworker,
            now =>
                Keep(
                    one.FileEnforcement(
                        now.Today,
                        "Namsmannen i Lillevik",
                        CourtFee(CourtFeeStep.AttachmentPetition, now.Today),
                        Now,
                        now
                    )
                )
        );

    public DemoCasesStory Bankruptcy() =>
        On(_day.AddDays(20), caseworker, now => Keep(one.FileBankruptcy(now.Today, "Tingretten i Lillevik", Now, now)));

    public DemoCasesStory Surveillance() =>
        On(_day.AddDays(60 + random.Next(60)), caseworker, now => one.StartSurveillance(Now, now).Succeeded);

    /// <summary>A caseworker confirms that a part payment, or something older, acknowledged the claim.</summary>
    public DemoCasesStory Acknowledged(int daysBefore = 3, string source = "Delbetaling") =>
        On(
            _day.AddDays(3),
            caseworker,
            now =>
            {
                var moved = new LimitationEvent(
                    Guid.CreateVersion7(),
                    Oldest.Id,
                    LimitationInterruptionKind.Acknowledgement,
                    now.Today.AddDays(-daysBefore),
                    null,
                    source,
                    null,
                    caseworker,
                    now.NowUtc
                );
                one.RecordInterruption(moved, Now, now);
                _interruptions.Add(moved);
                Beside.Add(moved);
                return true;
            }
        );

    public DemoCasesStory Close(ClosedReason reason, int afterDays) =>
        On(_day.AddDays(afterDays), caseworker, now => one.Close(reason, Now, now).Succeeded);

    public DemoCasesStory CloseWhenTimeBarred() =>
        On(Oldest.LegalExpiry.AddDays(1), caseworker, now => one.Close(ClosedReason.TimeBarred, Now, now).Succeeded);

    public DemoCasesStory Pause() =>
        On(
            _day.AddDays(5),
            creditorUser,
            now => one.Pause("Kunden har ringt og vil gjøre opp i løpet av uka.", null, now).Succeeded
        );

    public DemoCasesStory Dispute(DisputeReason reason, string text) =>
        On(
            _day.AddDays(5 + random.Next(5)),
            caseworker,
            now =>
                one.OpenDispute(reason, text, now) is { Succeeded: true } opened
                && one.AskAboutDispute(
                    opened.Value.Id,
                    Ask(now, "Stemmer dette? Fortell oss hva dere mener, og legg ved det dere har."),
                    now
                ).Succeeded
        );

    public DemoCasesStory Settle() =>
        On(
            _day.AddDays(9),
            caseworker,
            now =>
                one.CloseDispute(
                    one.Disputes[^1].Id,
                    new DisputeRuling(DisputeOutcome.Dropped, "Skyldneren har fått dokumentasjon og trukket innsigelsen."),
                    Now,
                    now
                ).Succeeded
        );

    public DemoCasesStory Ask(string question) =>
        On(_day.AddDays(4), caseworker, now => one.AskCreditor(Ask(now, question), now).Succeeded);

    /// <summary>So many days or so many, both among them.</summary>
    public int Days(int from, int to) => random.Next(from, to + 1);

    /// <summary>What the day's job has done by yesterday: looked at the plans, and warned of limitation.</summary>
    public void Watched(int graceDays)
    {
        var day = one.Stage == CaseStage.Closed ? _day : lastDay;
        var at = OsloTime.ToUtc(day, new TimeOnly(3, 0));
        var now = new CaseOccasion(day, at > _at ? at : _at.AddMinutes(1), null);
        foreach (var plan in Beside.OfType<PaymentPlan>().Where(plan => plan.State == PaymentPlanState.Active))
            one.LookAt(plan, graceDays, now);
        one.WarnOfLimitation(rates.WarningDays, day);
    }

    private static DecisionQuestion Ask(CaseOccasion now, string question) => new(question, now.Today.AddDays(LetterDays));

    private DemoCasesStory On(DateOnly? day, Guid? userId, Func<CaseOccasion, bool> move)
    {
        if (_ended || day is null)
            return this;
        // People work on working days; the portal's own jobs every night.
        var when = userId is null ? day.Value : WorkingDays.SameOrNext(day.Value);
        when = when > _day ? when : _day;
        if (when > lastDay)
        {
            _ended = true;
            return this;
        }

        var time = userId is null
            ? new TimeOnly(3, random.Next(1, 20))
            : new TimeOnly(8 + random.Next(7), random.Next(60), random.Next(60));
        // What comes later in the story is later in the day too.
        var at = OsloTime.ToUtc(when, time);
        at = at > _at ? at : _at.AddMinutes(1 + random.Next(20));
        var now = new CaseOccasion(when, at, userId);
        (_day, var before) = (when, _day);
        if (move(now))
        {
            _at = at;
            return this;
        }

        (_day, _ended) = (before, true);
        return this;
    }

    private bool Keep(Outcome<CaseFiling, StageRefusal> filing)
    {
        if (!filing.Succeeded)
            return false;
        _interruptions.AddRange(filing.Value.Interruptions);
        Beside.Add(filing.Value.Step);
        Beside.AddRange(filing.Value.Interruptions);
        return true;
    }

    private static CaseLetter Letter(CaseOccasion now) => new(now.Today, now.Today.AddDays(LetterDays));

    private Money LetterFee(DateOnly on) =>
        LetterFees.Cap(LetterKind.Notice, Oldest.DueDate, on, [], rates.Fees) is { Succeeded: true } cap ? cap.Value : Money.Zero;

    private Money Fee(FeeKind kind, DateOnly on) =>
        CollectionFees.Cap(
            one.Invoices.Sum(invoice => invoice.Principal),
            Standing,
            creditorDeductsVat,
            kind,
            Oldest.DueDate,
            on,
            rates.Fees
        )
            is { Succeeded: true } cap
            ? cap.Value
            : Money.Zero;

    private Money CourtFee(CourtFeeStep step, DateOnly on) => rates.Fees.CourtFeeOn(step, on) ?? Money.Zero;
}
