using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Limitation;

namespace CrediCare.Domain.Tests.Cases;

/// <summary>
/// A case that deeds are done to on a day that goes on. Everything outside the case that a deed needs is there: the claim has
/// been assessed, there is a basis for enforcement and the creditor agrees; what is refused is refused by the case itself.
/// </summary>
internal sealed class CaseDrive(CaseScenario scenario, DateOnly today)
{
    public const string Allowed = "yes";

    private readonly List<LimitationEvent> _interruptions = [.. scenario.Circumstances.Interruptions];
    private PaymentPlan? _plan;
    private LegalStep? _step;
    private LegalStep? _sale;
    private LegalStep? _filed;
    private Declaration? _declaration;

    public Case Case => scenario.Case;

    public DateOnly Today { get; set; } = today;

    public IReadOnlyList<LimitationEvent> Interruptions => _interruptions;

    private CaseCircumstances Circumstances =>
        scenario.Circumstances with
        {
            Interruptions = _interruptions,
            AssessedAsJustified = true,
            HasEnforcementBasis = true,
            CreditorAgrees = true,
            AskedAbout =
            [
                .. new IDecisionSubject?[] { _plan, _step, _sale, _declaration }
                    .OfType<IDecisionSubject>()
                    .Distinct(),
            ],
        };

    private static LimitationProof Proof => new("Vedtak", Guid.CreateVersion7());

    private CaseOccasion Now => new(Today, Today.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc), CaseScenario.Caseworker);

    private CaseLetter Letter => new(Today, Today.AddDays(14));

    private DecisionQuestion Question => new("Hva mener dere?", Today.AddDays(14));

    /// <summary>What came of it: yes, the code of a refusal, or null when there is nothing to do it to.</summary>
    public string? Do(CaseDeed deed) =>
        deed switch
        {
            CaseDeed.RecordNotice => Code(Case.RecordNotice(Letter, Money.FromKroner(38), Circumstances, Now)),
            CaseDeed.RecordDemand => Code(Case.RecordDemand(Letter, Money.FromKroner(1_200), Circumstances, Now)),
            CaseDeed.RecordLegalActionNotice => Code(Case.RecordLegalActionNotice(Letter, Circumstances, Now)),
            CaseDeed.ApplyHeavyFee => Code(Case.ApplyHeavyFee(Money.FromKroner(1_200), Now)),
            CaseDeed.PostFee => Code(
                Case.PostFee(LedgerEntryKind.CollectionFee, Money.FromKroner(1), Money.FromKroner(1), "Glemt", Now)
            ),
            CaseDeed.PostPlanFee => Code(
                Case.PostFee(LedgerEntryKind.PaymentPlanFee, Money.FromKroner(1), Money.FromKroner(1), "Glemt", Now)
            ),
            CaseDeed.PostInterest => Code(Case.PostInterest(CaseScenario.Rates, Today, Now)),
            CaseDeed.ProposePlan => Plan(null),
            CaseDeed.ProposePlanForApproval => Plan(Question),
            CaseDeed.ApprovePlan => Answer(DecisionKind.PaymentPlan, _plan, DecisionChoice.Approve),
            CaseDeed.RejectPlan => Answer(DecisionKind.PaymentPlan, _plan, DecisionChoice.Reject),
            CaseDeed.BreachPlan => _plan is null ? null : Code(Case.BreachPlan(_plan, Now)),
            CaseDeed.CompletePlan => _plan is null ? null : Code(Case.CompletePlan(_plan, Now)),
            CaseDeed.AskAboutConciliation => Ask(LegalStepKind.ConciliationComplaint),
            CaseDeed.AskAboutEnforcement => Ask(LegalStepKind.AttachmentPetition),
            CaseDeed.ApproveLegalStep => Answer(DecisionKind.LegalStep, _step, DecisionChoice.Approve),
            CaseDeed.FileConciliationComplaint => Filed(
                Case.FileConciliationComplaint(Today, null, Money.FromKroner(2_071), Circumstances, Now)
            ),
            CaseDeed.FileEnforcement => Filed(Case.FileEnforcement(Today, null, Money.FromKroner(928), Circumstances, Now)),
            CaseDeed.FileForcedSale => Sell(),
            CaseDeed.FileBankruptcy => Filed(Case.FileBankruptcy(Today, null, Circumstances, Now)),
            CaseDeed.FileEstateClaim => Filed(Case.FileEstateClaim(Today, null, Circumstances, Now)),
            CaseDeed.AskForDeclaration => Declare(),
            CaseDeed.StartSurveillance => Code(Case.StartSurveillance(Circumstances, Now)),
            CaseDeed.RegisterPayment => Pay(Money.FromKroner(500)),
            CaseDeed.RegisterCreditNote => Code(Case.RegisterCreditNote(Money.FromKroner(100), "Feil", Circumstances, Now)),
            CaseDeed.CreditTheWhole => Code(Case.RegisterCreditNote(Money.FromKroner(14_380), "Feil", Circumstances, Now)),
            CaseDeed.RegisterOverpayment => Pay(Money.FromKroner(20_000)),
            CaseDeed.ReverseCharge => Case.ReversibleEntries().FirstOrDefault() is { } wrong
                ? Code(Case.Reverse(wrong.Id, "Feil", Circumstances, Now))
                : null,
            CaseDeed.RecordRefund => Code(Case.RecordRefund(Money.FromKroner(100), Today, "Bank 1", Now)),
            CaseDeed.TakeRefundIn => Case.Ledger.LastOrDefault(row =>
                row is { Kind: LedgerEntryKind.Refund, Amount.IsPositive: true }
            )
                is { } refund
                ? Code(Case.TakeRefundIn(refund.TransactionId, "Bank 1", Circumstances, Now))
                : null,
            CaseDeed.TakeBackPayment => Case.StandingPayments() is [var standing, ..]
                ? Code(Case.TakeBackPayment(standing.TransactionId, "Feil sak", Circumstances, Now, _plan))
                : null,
            CaseDeed.RecordAcknowledgement => Acknowledge(),
            CaseDeed.EndLegalStep => End(),
            CaseDeed.RecordAttachment => Attach(),
            CaseDeed.AskCreditor => Code(Case.AskCreditor(Question, Now)),
            CaseDeed.AnswerQuestion => Answer(DecisionKind.Question, null, DecisionChoice.Answer),
            CaseDeed.Pause => Code(Case.Pause("Kunden har ringt.", null, Now)),
            CaseDeed.Resume => Code(Case.Resume(Now)),
            CaseDeed.ReportBankruptcy => Code(Case.ReportBankruptcy(Today, null, Now)),
            CaseDeed.OpenDispute => Code(Case.OpenDispute(DisputeReason.Other, "Nei.", Now)),
            CaseDeed.AskAboutDispute => OfDispute(id => Code(Case.AskAboutDispute(id, Question, Now))),
            CaseDeed.AddStatement => OfDispute(id => Code(Case.AddStatement(id, DisputeSide.Debtor, "Mer.", Now))),
            CaseDeed.DropDispute => Rule(DisputeOutcome.Dropped),
            CaseDeed.UpholdDispute => Rule(DisputeOutcome.Upheld),
            CaseDeed.SendDisputeToConciliation => Rule(DisputeOutcome.ToConciliationBoard),
            CaseDeed.ReopenDispute => OfDispute(id => Code(Case.ReopenDispute(id, "Mer.", Now))),
            CaseDeed.CloseAsWithdrawn => Code(Case.Close(ClosedReason.Withdrawn, Circumstances, Now)),
            CaseDeed.CloseAsPaid => Code(Case.Close(ClosedReason.Paid, Circumstances, Now)),
            CaseDeed.Reopen => Code(Case.Reopen("Tatt opp", Now)),
        };

    /// <summary>What is said to stand in the way before anything is filled in: yes, or a code.</summary>
    public string Foretold(CaseAct act) => Case.StandsInTheWay(act, Circumstances, Now)?.ToString() ?? Allowed;

    private string? Plan(DecisionQuestion? question)
    {
        var owed = Money.Max(Case.BalanceOn(Today, CaseScenario.Rates).Total, Money.FromKroner(100));
        var parts = PaymentPlanRule.Suggest(owed, 5, Today.AddMonths(1));
        var plan = Case.ProposePlan(new PlanProposal(parts) { Fee = new Money(100), Question = question }, Now);
        _plan = plan.Succeeded ? plan.Value : _plan;
        return Code(plan);
    }

    private string? Ask(LegalStepKind kind)
    {
        var step = Case.RequestLegalStep(kind, null, Money.Zero, Question, Circumstances, Now);
        _step = step.Succeeded ? step.Value : _step;
        return Code(step);
    }

    private string? Declare()
    {
        var paper = new ShownDocument(Guid.CreateVersion7(), "tvangssalg.pdf", new string('c', 64));
        var asked = Case.RequestDeclaration(DeclarationKind.ForcedSale, paper, Question, Now);
        _declaration = asked.Succeeded ? asked.Value : _declaration;
        return Code(asked);
    }

    // Asked for, approved and signed on the way, so that what is said is about the filing.
    private string? Sell()
    {
        var asked = Case.RequestLegalStep(LegalStepKind.ForcedSale, null, Money.Zero, Question, Circumstances, Now);
        if (!asked.Succeeded)
            return Code(asked);
        _step = _sale = asked.Value;
        Answer(DecisionKind.LegalStep, _sale, DecisionChoice.Approve);
        Declare();
        Answer(DecisionKind.Declaration, _declaration, DecisionChoice.Approve);
        return Filed(Case.FileForcedSale(Today, Money.Zero, _sale, _declaration, Circumstances, Now));
    }

    private string? Answer(DecisionKind kind, IDecisionSubject? subject, DecisionChoice choice)
    {
        var decision = Case.Decisions.LastOrDefault(one => one.Kind == kind && (subject is null || one.SubjectId == subject.Id));
        if (decision is null)
            return null;
        var answer = new DecisionAnswer(choice, "Svar.", CaseScenario.Administrator)
        {
            Signature = new Signature(CaseScenario.Administrator.Name, Now.NowUtc, new string('c', 64)),
        };
        var outcome = Case.Answer(decision, subject, answer, CaseScenario.Receipt, Now);
        return outcome.Succeeded ? Allowed : $"{outcome.Refusal}";
    }

    private string? Filed(Outcome<CaseFiling, StageRefusal> filing)
    {
        _filed = filing.Succeeded ? filing.Value.Step : _filed;
        return Moved(filing, one => one.Interruptions);
    }

    private string Pay(Money amount)
    {
        Case.RegisterPayment(LedgerEntryKind.Payment, amount, Today, CoverageOrder.CostsInterestPrincipal, Circumstances, Now);
        return Allowed;
    }

    private string? Acknowledge() => Moved(Case.RecordAcknowledgement(null, Today, Proof, Circumstances, Now), one => one);

    private string? End() =>
        _filed is null
            ? null
            : Moved(
                Case.EndLegalStep(_filed, LegalStep.OutcomesOf(_filed.Kind)[0], Today, Proof, Circumstances, Now),
                one => one
            );

    private string? Attach()
    {
        var decision = new AttachmentDecision(AttachmentOrderKind.NothingToAttach, Today, null, Today.AddYears(10));
        return _filed is null
            ? null
            : Moved(Case.RecordAttachment(_filed, decision, Proof, Circumstances, Now), one => one.Interruptions);
    }

    private string? Moved<T>(Outcome<T, StageRefusal> outcome, Func<T, IEnumerable<LimitationEvent>> interruptions)
    {
        if (outcome.Succeeded)
            _interruptions.AddRange(interruptions(outcome.Value));
        return Code(outcome);
    }

    private string? Rule(DisputeOutcome outcome) =>
        OfDispute(id => Code(Case.CloseDispute(id, new DisputeRuling(outcome, "Avgjort."), Circumstances, Now)));

    private string? OfDispute(Func<Guid, string?> deed) => Case.Disputes.Count == 0 ? null : deed(Case.Disputes[^1].Id);

    private static string Code<T>(Outcome<T> outcome)
        where T : struct, Enum => outcome.Refusal is { } refusal ? $"{refusal}" : Allowed;

    private static string Code<TValue, T>(Outcome<TValue, T> outcome)
        where T : struct, Enum => outcome.Refusal is { } refusal ? $"{refusal}" : Allowed;
}
