using System.Globalization;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Interest;
using CrediCare.Domain.Registrations;

namespace CrediCare.Domain.Tests.Cases;

/// <summary>A claim of 14 380 kroner that fell due on 25 August 2026, moved along by the case's own moves.</summary>
internal sealed class CaseScenario
{
    private static readonly Guid Creditor = Guid.CreateVersion7();
    private static readonly Guid Portfolio = Guid.CreateVersion7();

    public static readonly Guid Caseworker = Guid.CreateVersion7();
    public static readonly LateInterestRates Rates = new(SeedRates.LateInterestRates);

    private CaseScenario(Case one) => Case = one;

    public Case Case { get; }

    public CaseCircumstances Circumstances { get; set; } = new() { Rates = Rates };

    public static CaseScenario Opened(
        string on = "2026-09-09",
        DateOnly? noticeSentOn = null,
        DateOnly? noticeDeadline = null,
        string? objection = null
    ) =>
        new(
            Case.Open(
                CaseNumber.Create(2026, 4187),
                "20260041874",
                "1988",
                Registered("20377", Day("2026-08-25"), 14_380, noticeSentOn, noticeDeadline, objection),
                Guid.CreateVersion7(),
                "Kvistbekk Rørservice AS",
                Day(on),
                At(on)
            )
        );

    public static CaseScenario NoticeSent()
    {
        var scenario = Opened();
        Done(scenario.Notice("2026-09-09"));
        return scenario;
    }

    public static CaseScenario DemandSent()
    {
        var scenario = NoticeSent();
        Done(scenario.Demand("2026-09-24"));
        return scenario;
    }

    public static CaseScenario LegalActionNoticeSent()
    {
        var scenario = DemandSent();
        Done(scenario.LegalActionNotice("2026-10-09"));
        return scenario;
    }

    public static Registration Registered(
        string invoiceNumber,
        DateOnly dueDate,
        decimal kroner,
        DateOnly? noticeSentOn = null,
        DateOnly? noticeDeadline = null,
        string? objection = null,
        RegistrationResult result = RegistrationResult.Accepted
    ) =>
        Registration.Submit(
            result,
            "R-2026-000001-2",
            invoiceNumber,
            Creditor,
            Portfolio,
            Guid.CreateVersion7(),
            new DebtorIdentity(DebtorKind.Person, "Ingrid Prøvedal", null, null, null, null),
            new ContactDetails(PostalAddress.Unknown, null, null),
            new ClaimDetails(
                invoiceNumber,
                null,
                dueDate.AddDays(-21),
                dueDate,
                Money.FromKroner(kroner),
                Money.FromKroner(kroner),
                Money.Zero,
                null,
                "Ny varmtvannsbereder",
                noticeSentOn,
                noticeDeadline,
                objection,
                null
            ),
            null,
            At("2026-09-08")
        );

    public Outcome<StageRefusal> Notice(string on) =>
        Case.RecordNotice(Letter(on), Money.FromKroner(38), Circumstances, Occasion(on));

    public Outcome<StageRefusal> Demand(string on) =>
        Case.RecordDemand(Letter(on), Money.FromKroner(1_200), Circumstances, Occasion(on));

    public Outcome<StageRefusal> LegalActionNotice(string on) =>
        Case.RecordLegalActionNotice(Letter(on), Circumstances, Occasion(on));

    public Outcome<CaseFiling, StageRefusal> Conciliation(string on) =>
        Case.FileConciliationComplaint(Day(on), "Lillevik forliksråd", Money.FromKroner(2_071), Agreed, Occasion(on));

    public Outcome<CaseFiling, StageRefusal> Enforcement(string on) =>
        Case.FileEnforcement(
            Day(on),
            "Namsmannen i Lillevik",
            Money.FromKroner(928),
            Agreed with
            {
                HasEnforcementBasis = true,
            },
            Occasion(on)
        );

    public void Pay(decimal kroner, string paidOn, string? bookedOn = null) =>
        Case.RegisterPayment(
            LedgerEntryKind.Payment,
            Money.FromKroner(kroner),
            Day(paidOn),
            CoverageOrder.CostsInterestPrincipal,
            Circumstances,
            Occasion(bookedOn ?? paidOn)
        );

    public Outcome<StageRefusal> Close(ClosedReason reason, string on) => Case.Close(reason, Circumstances, Occasion(on));

    /// <summary>An objection, about which the creditor is asked at once.</summary>
    public Dispute Dispute(string on)
    {
        var dispute = Case.OpenDispute(DisputeReason.Defective, "Den lekker.", Occasion(on)).Value;
        Assert.Null(Case.AskAboutDispute(dispute.Id, Question(on), Occasion(on)).Refusal);
        return dispute;
    }

    public Outcome<PaymentPlan, CaseRefusal> Plan(string on, bool needsApproval = false) =>
        Case.ProposePlan(
            new PlanProposal([
                new(Day(on).AddMonths(1), Money.FromKroner(5_000)),
                new(Day(on).AddMonths(2), Money.FromKroner(12_000)),
            ])
            {
                Question = needsApproval ? Question(on) : null,
            },
            Occasion(on)
        );

    /// <summary>The creditor's administrator says this to what waits.</summary>
    public Outcome<DecisionResult, DecisionRefusal> Answer(
        IDecisionSubject? subject,
        DecisionChoice choice,
        string on,
        string? text = null,
        Decision? decision = null
    ) =>
        Case.Answer(
            decision ?? Case.Decisions[^1],
            subject,
            new DecisionAnswer(choice, text, Administrator),
            Receipt,
            Occasion(on)
        );

    public Money Owed(string on) => Case.BalanceOn(Day(on), Rates).Total;

    private CaseCircumstances Agreed => Circumstances with { AssessedAsJustified = true, CreditorAgrees = true };

    public static DecisionPerson Administrator { get; } =
        new(Guid.CreateVersion7(), "Kari Kvistbekk", MembershipRole.Administrator, new MemberRights(true, false, false));

    public static ReceiptNumber Receipt { get; } = ReceiptNumber.Create(2026, 77);

    public static DecisionQuestion Question(string on) => new("Hva mener dere?", Day(on).AddDays(14));

    public static CaseOccasion Occasion(string on) => new(Day(on), At(on), Caseworker);

    public static CaseLetter Letter(string on) => new(Day(on), Day(on).AddDays(14));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTime At(string day) => Day(day).ToDateTime(new TimeOnly(7, 0), DateTimeKind.Utc);

    private static void Done(Outcome<StageRefusal> outcome) => Assert.Null(outcome.Refusal);
}
