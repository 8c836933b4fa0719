using CrediCare.Domain.Decisions;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Domain.Cases;

/// <summary>What waits for the creditor, and what comes of the answer or of silence.</summary>
public sealed partial class Case
{
    /// <summary>An ordinary question. It stops nothing by itself.</summary>
    public Outcome<Decision, CaseRefusal> AskCreditor(DecisionQuestion question, CaseOccasion occasion)
    {
        if (Stage == CaseStage.Closed)
            return CaseRefusal.Closed;
        return Ask(DecisionKind.Question, null, null, question, occasion);
    }

    /// <summary>
    /// Takes the creditor's answer and does what follows from it. The same answer given again changes nothing; weigh it first
    /// (<see cref="Decision.Weigh"/>) to know whether a receipt number is needed.
    /// </summary>
    /// <param name="decision">One of this case.</param>
    /// <param name="subject">The plan, legal step or declaration it is about; null for a question and for a dispute.</param>
    /// <param name="answer">What is said, by whom.</param>
    /// <param name="receipt">The number of the receipt.</param>
    /// <param name="occasion">When.</param>
    public Outcome<DecisionResult, DecisionRefusal> Answer(
        Decision decision,
        IDecisionSubject? subject,
        DecisionAnswer answer,
        ReceiptNumber receipt,
        CaseOccasion occasion
    )
    {
        CheckOwn(decision, subject);
        var weighed = decision.Weigh(answer, occasion.NowUtc);
        if (!weighed.Succeeded || weighed.Value == DecisionResult.TakenBefore)
            return weighed;
        if (RefusalOf(decision, subject, answer) is { } refusal)
            return refusal;

        decision.Take(answer, receipt, occasion.NowUtc);
        HoldWhileAsked();
        Follow(decision, subject, answer, occasion with { UserId = answer.By.UserId });
        return DecisionResult.Taken;
    }

    /// <summary>
    /// The last day has passed in silence: what was announced happens (see <see cref="DecisionRule.Silence"/>). False when it
    /// has not passed, or someone answered first.
    /// </summary>
    public bool Lapse(Decision decision, IDecisionSubject? subject, CaseOccasion occasion)
    {
        CheckOwn(decision, subject);
        if (!decision.IsOverdue(occasion.Today))
            return false;
        End(decision, subject, DecisionState.Lapsed, occasion);
        Record(CaseEventKind.DecisionLapsed, occasion.Today, occasion, decision.Kind.ToString());
        return true;
    }

    /// <summary>A caseworker takes the question back, and what it was about with it.</summary>
    public Outcome<DecisionRefusal> Withdraw(Decision decision, IDecisionSubject? subject, string? reason, CaseOccasion occasion)
    {
        CheckOwn(decision, subject);
        if (decision.RefusalAsOver() is { } refusal)
            return refusal;
        End(decision, subject, DecisionState.Withdrawn, occasion);
        if (decision is { Kind: DecisionKind.DisputeStatement, SubjectId: { } disputeId })
            _disputes.Find(one => one.Id == disputeId)?.AskNoMore();
        Record(CaseEventKind.DecisionWithdrawn, occasion.Today, occasion, reason);
        return Outcome<DecisionRefusal>.Success;
    }

    private Decision Ask(
        DecisionKind kind,
        Guid? subjectId,
        string? subjectText,
        DecisionQuestion question,
        CaseOccasion occasion,
        string? detail = null
    )
    {
        var decision = Decision.Ask(
            (CreditorId, PortfolioId, Id, CaseNumber),
            kind,
            subjectId,
            subjectText,
            question,
            occasion.UserId,
            occasion.NowUtc
        );
        _decisions.Add(decision);
        HoldWhileAsked();
        Record(EventOf(kind), occasion.Today, occasion, detail ?? decision.Question);
        return decision;
    }

    private void End(Decision decision, IDecisionSubject? subject, DecisionState state, CaseOccasion occasion)
    {
        decision.End(state, occasion.NowUtc);
        HoldWhileAsked();
        switch (subject)
        {
            case PaymentPlan plan when plan.Leave(state):
                Holds &= ~CaseHold.PlanAwaitingApproval;
                break;
            case LegalStep step:
                step.Leave(state);
                break;
            case Declaration declaration:
                declaration.Leave(state);
                break;
        }
    }

    private DecisionRefusal? RefusalOf(Decision decision, IDecisionSubject? subject, DecisionAnswer answer) =>
        subject switch
        {
            PaymentPlan { State: not PaymentPlanState.AwaitingApproval } => DecisionRefusal.SubjectGone,
            LegalStep { State: not LegalStepState.AwaitingApproval } => DecisionRefusal.SubjectGone,
            LegalStep step when step.AsksWhoMeets(answer.Choice) && answer.Words is null => DecisionRefusal.AttendeeMissing,
            Declaration { State: not DeclarationState.Requested } => DecisionRefusal.SubjectGone,
            PaymentPlan when answer.Choice == DecisionChoice.Approve => RefusalOf(CollectionAct.AgreePlan) switch
            {
                null => null,
                CaseRefusal.Disputed => DecisionRefusal.Disputed,
                CaseRefusal.PausedByCreditor => DecisionRefusal.PausedByCreditor,
                _ => DecisionRefusal.SubjectGone,
            },
            null
                when decision.Kind == DecisionKind.DisputeStatement
                    && !_disputes.Exists(one => one.Id == decision.SubjectId && one.IsOpen) => DecisionRefusal.SubjectGone,
            _ => null,
        };

    private void Follow(Decision decision, IDecisionSubject? subject, DecisionAnswer answer, CaseOccasion occasion)
    {
        switch (subject)
        {
            case PaymentPlan plan:
                Follow(plan, answer, occasion);
                break;
            case LegalStep step:
                step.Settle(answer);
                var taken =
                    answer.Choice == DecisionChoice.Approve ? CaseEventKind.LegalStepApproved : CaseEventKind.LegalStepRejected;
                Record(taken, occasion.Today, occasion, answer.Words);
                break;
            case Declaration declaration:
                declaration.Settle(answer, occasion.NowUtc);
                var signed =
                    answer.Choice == DecisionChoice.Approve ? CaseEventKind.DeclarationSigned : CaseEventKind.DeclarationRejected;
                Record(signed, occasion.Today, occasion, answer.Signature?.FullName.Trim() ?? answer.Words);
                break;
            default:
                _disputes
                    .Find(one => one.Id == decision.SubjectId)
                    ?.Say(DisputeSide.Creditor, answer.Words!, occasion.UserId, occasion.NowUtc);
                Record(CaseEventKind.QuestionAnswered, occasion.Today, occasion, answer.Words);
                break;
        }
    }

    private void CheckOwn(Decision decision, IDecisionSubject? subject)
    {
        if (!_decisions.Contains(decision))
            throw new ArgumentException($"The decision is not one of case {CaseNumber}.", nameof(decision));
        var needed = decision.Kind is not (DecisionKind.Question or DecisionKind.DisputeStatement);
        if (
            needed != (subject is not null)
            || (subject is not null && (subject.Id != decision.SubjectId || subject.CaseId != Id))
        )
            throw new ArgumentException("That is not what the decision is about.", nameof(subject));
    }

    private void HoldWhileAsked() =>
        Holds = _decisions.Exists(one => one.IsWaiting) ? Holds | CaseHold.AwaitingCreditor : Holds & ~CaseHold.AwaitingCreditor;

    // There is nothing left to answer about it.
    private void WithdrawThoseAbout(Guid subjectId, DateTime nowUtc)
    {
        foreach (var decision in _decisions.Where(one => one.IsWaiting && one.SubjectId == subjectId))
            decision.End(DecisionState.Withdrawn, nowUtc);
        HoldWhileAsked();
    }

    private void WithdrawAll(IReadOnlyCollection<IDecisionSubject> askedAbout, CaseOccasion occasion)
    {
        foreach (var decision in _decisions.Where(one => one.IsWaiting))
        {
            var subject = askedAbout.FirstOrDefault(one => one.Id == decision.SubjectId);
            CheckOwn(decision, subject);
            End(decision, subject, DecisionState.Withdrawn, occasion);
        }
    }

    private static CaseEventKind EventOf(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.DisputeStatement or DecisionKind.Question => CaseEventKind.QuestionAsked,
            DecisionKind.PaymentPlan => CaseEventKind.PlanProposed,
            DecisionKind.LegalStep => CaseEventKind.LegalStepRequested,
            DecisionKind.Declaration => CaseEventKind.DeclarationRequested,
        };
}
