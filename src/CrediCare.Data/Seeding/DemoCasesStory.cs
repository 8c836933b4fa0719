using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Interest;
using CrediCare.Domain.Limitation;
using CrediCare.Domain.Registrations;

namespace CrediCare.Data.Seeding;

/// <summary>
/// What happened to one made-up case, day by day until yesterday, by the case's own moves. A move that the case refuses, or
/// that would come too late, ends the story where it stands: nothing is here that could not have happened.
/// </summary>
internal sealed class DemoCasesStory(
    Case one,
    Debtor debtor,
    bool creditorDeductsVat,
    Guid caseworker,
    Guid creditorUser,
    Random random,
    DateOnly lastDay
)
{
    private const int LetterDays = 14;

    private static readonly LateInterestRates Rates = new(SeedRates.LateInterestRates);
    private static readonly FeeTables Fees = new(
        SeedRates.CollectionBaseRates,
        SeedRates.FeeBandTables,
        SeedRates.FeeFactors,
        SeedRates.CourtStepFees
    );

    private readonly List<LimitationEvent> _interruptions = [];
    private DateOnly _day = one.OpenedOn;
    private bool _ended;

    public Case Case => one;

    /// <summary>What is saved beside the case: plans, legal steps, interruptions.</summary>
    public List<object> Beside { get; } = [];

    private Invoice Oldest => one.Invoices.OrderBy(invoice => invoice.DueDate).First();

    private DebtorStanding Standing => debtor.Kind == DebtorKind.Person ? DebtorStanding.Consumer : DebtorStanding.Business;

    private CaseCircumstances Now =>
        new()
        {
            Rates = Rates,
            Interruptions = _interruptions,
            DebtorIsMinor = debtor.BirthDate?.AddYears(18) > _day,
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

    public DemoCasesStory PartPayment() =>
        On(
            _day.AddDays(4 + random.Next(8)),
            null,
            now =>
            {
                var owed = one.BalanceOn(now.Today, Rates).Total;
                var kroner = Math.Max(1, owed.Ore / 100 * random.Next(15, 45) / 100);
                one.RegisterPayment(
                    LedgerEntryKind.Payment,
                    Money.FromKroner(kroner),
                    now.Today.AddDays(-1),
                    CoverageOrder.CostsInterestPrincipal,
                    Now,
                    now
                );
                return true;
            }
        );

    /// <summary>A caseworker confirms that a part payment acknowledged the claim.</summary>
    public DemoCasesStory Acknowledged() =>
        On(
            _day.AddDays(3),
            caseworker,
            now =>
            {
                var moved = new LimitationEvent(
                    Guid.CreateVersion7(),
                    Oldest.Id,
                    LimitationInterruptionKind.Acknowledgement,
                    now.Today.AddDays(-3),
                    null,
                    "Delbetaling",
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

    public DemoCasesStory PaidInFull(LedgerEntryKind kind = LedgerEntryKind.Payment, int afterDays = 8) =>
        On(
                _day.AddDays(afterDays),
                kind == LedgerEntryKind.DirectPayment ? creditorUser : null,
                now =>
                {
                    var owed = one.BalanceOn(now.Today, Rates).Total;
                    one.RegisterPayment(kind, owed, now.Today, CoverageOrder.CostsInterestPrincipal, Now, now);
                    return true;
                }
            )
            .Close(ClosedReason.Paid, 0);

    public DemoCasesStory CreditNote() =>
        On(
            _day.AddDays(6),
            creditorUser,
            now =>
                one.RegisterCreditNote(
                    one.BalanceOn(now.Today, Rates).Principal.Outstanding,
                    "Fakturaen var sendt til feil kunde.",
                    Now,
                    now
                ).Succeeded
        );

    public DemoCasesStory Close(ClosedReason reason, int afterDays) =>
        On(_day.AddDays(afterDays), caseworker, now => one.Close(reason, Now, now).Succeeded);

    public DemoCasesStory CloseWhenTimeBarred() =>
        On(Oldest.LegalExpiry.AddDays(1), caseworker, now => one.Close(ClosedReason.TimeBarred, Now, now).Succeeded);

    public DemoCasesStory Pause() =>
        On(_day.AddDays(5), creditorUser, now => one.Pause("Kunden har ringt og vil gjøre opp i løpet av uka.", now).Succeeded);

    public DemoCasesStory Dispute(DisputeReason reason, string text) =>
        On(
            _day.AddDays(5 + random.Next(5)),
            caseworker,
            now => one.OpenDispute(reason, text, now.Today.AddDays(LetterDays), now).Succeeded
        );

    public DemoCasesStory Settle() =>
        On(
            _day.AddDays(9),
            caseworker,
            now =>
                one.CloseDispute(
                    one.Disputes[^1].Id,
                    DisputeState.Resolved,
                    "Skyldneren har fått dokumentasjon og trukket innsigelsen.",
                    now
                ).Succeeded
        );

    public DemoCasesStory Ask(string question) =>
        On(_day.AddDays(4), caseworker, now => one.AskCreditor(question, now).Succeeded);

    public DemoCasesStory Plan(int installments, bool needsApproval) =>
        On(
            _day.AddDays(6),
            caseworker,
            now =>
            {
                var parts = Allocation
                    .Split(one.BalanceOn(now.Today, Rates).Total, installments)
                    .Select((amount, index) => (now.Today.AddMonths(index + 1), amount))
                    .ToList();
                var plan = one.ProposePlan(parts, needsApproval, needsApproval ? now.Today.AddDays(LetterDays) : null, now);
                if (plan.Succeeded)
                    Beside.Add(plan.Value);
                return plan.Succeeded;
            }
        );

    /// <summary>Each instalment is paid the day it falls due.</summary>
    public DemoCasesStory PayInstallments()
    {
        foreach (
            var part in Beside.OfType<PaymentPlan>().SelectMany(plan => plan.Installments).OrderBy(part => part.DueOn).ToList()
        )
        {
            On(
                part.DueOn,
                null,
                now =>
                {
                    one.RegisterPayment(
                        LedgerEntryKind.Payment,
                        new Money(part.AmountOre),
                        now.Today,
                        CoverageOrder.CostsInterestPrincipal,
                        Now,
                        now
                    );
                    return true;
                }
            );
        }

        return this;
    }

    public DemoCasesStory BreachPlan() =>
        On(_day.AddMonths(1).AddDays(8), null, now => one.BreachPlan(Beside.OfType<PaymentPlan>().Last(), now).Succeeded);

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
        var now = new CaseOccasion(when, OsloTime.ToUtc(when, time), userId);
        (_day, var before) = (when, _day);
        if (move(now))
            return this;
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
        LetterFees.Cap(LetterKind.Notice, Oldest.DueDate, on, [], Fees) is { Succeeded: true } cap ? cap.Value : Money.Zero;

    private Money Fee(FeeKind kind, DateOnly on) =>
        CollectionFees.Cap(
            one.Invoices.Sum(invoice => invoice.Principal),
            Standing,
            creditorDeductsVat,
            kind,
            Oldest.DueDate,
            on,
            Fees
        )
            is { Succeeded: true } cap
            ? cap.Value
            : Money.Zero;

    private static Money CourtFee(CourtFeeStep step, DateOnly on) => Fees.CourtFeeOn(step, on) ?? Money.Zero;
}
