using CrediCare.Domain.Limitation;

namespace CrediCare.Domain.Cases;

/// <summary>What an authority decides and what the debtor admits moves limitation (foreldelsesloven §§ 14, 21 and 22).</summary>
public sealed partial class Case
{
    // As long as the longest period there is (foreldelsesloven § 5).
    private const int MostYearsEntered = 20;

    /// <summary>
    /// Takes in something that moved an invoice's limitation, confirmed by a caseworker. The circumstances hold what had
    /// moved it before.
    /// </summary>
    /// <exception cref="ArgumentException">The invoice is not one of this case.</exception>
    public void RecordInterruption(LimitationEvent interruption, CaseCircumstances circumstances, CaseOccasion occasion)
    {
        var invoice =
            _invoices.Find(one => one.Id == interruption.InvoiceId)
            ?? throw new ArgumentException($"The invoice is not in case {CaseNumber}.", nameof(interruption));
        IReadOnlyCollection<LimitationEvent> all = [.. circumstances.Interruptions, interruption];
        RestateLimitation(all);
        Record(
            CaseEventKind.LimitationInterrupted,
            occasion.Today,
            occasion,
            CaseLimitation.Of(invoice, all).Anniversary is { } end ? Day(end) : null
        );
    }

    /// <summary>
    /// The debtor has admitted the claim, by words or by what they did, before it was time-barred (§ 14); it revives nothing. The
    /// proof is kept.
    /// </summary>
    /// <param name="invoice">One of the case, or null for all that are unpaid.</param>
    /// <param name="on">The day the debtor did it.</param>
    /// <param name="proof">What shows it; with a document.</param>
    /// <param name="circumstances">With all that had moved limitation before.</param>
    /// <param name="occasion">By which caseworker.</param>
    public Outcome<List<LimitationEvent>, StageRefusal> RecordAcknowledgement(
        Invoice? invoice,
        DateOnly on,
        LimitationProof proof,
        CaseCircumstances circumstances,
        CaseOccasion occasion
    )
    {
        if (Stage == CaseStage.Closed)
            return StageRefusal.NotAllowed;
        if (on > occasion.Today)
            return StageRefusal.DatedInFuture;
        if (proof.DocumentId is null)
            return StageRefusal.ProofMissing;
        var admitted = invoice is null ? UnpaidInvoices().ToList() : [invoice];
        if (admitted.Exists(one => on < one.InvoiceDate))
            return StageRefusal.BeforeInvoice;
        if (admitted.Exists(one => on > CaseLimitation.Of(one, circumstances.Interruptions).LegalExpiry))
            return StageRefusal.TimeBarred;
        var events = Moved(admitted, LimitationInterruptionKind.Acknowledgement, on, null, proof, occasion);
        foreach (var (one, index) in events.Select((one, index) => (one, index)))
            RecordInterruption(
                one,
                circumstances with
                {
                    Interruptions = [.. circumstances.Interruptions, .. events.Take(index)],
                },
                occasion
            );
        return events;
    }

    /// <summary>
    /// How a step that was filed ended: 10 years from a judgment or a court settlement, 3 where nothing was bindingly fixed
    /// (§ 21), 1 more after a dismissal (§ 22).
    /// </summary>
    public Outcome<List<LimitationEvent>, StageRefusal> EndLegalStep(
        LegalStep step,
        LegalStepOutcome outcome,
        DateOnly on,
        LimitationProof proof,
        CaseCircumstances circumstances,
        CaseOccasion occasion
    )
    {
        CheckOwn(step);
        if (RulingRefusal(step, on, occasion.Today) is { } refusal)
            return refusal;
        if (!LegalStep.OutcomesOf(step.Kind).Contains(outcome))
            return StageRefusal.OutcomeDoesNotFit;
        step.Rule(outcome, on);
        var events = Moved([.. UnpaidInvoices()], KindOf(outcome), on, null, proof, occasion);
        RestateLimitation([.. circumstances.Interruptions, .. events]);
        Record(CaseEventKind.LegalStepEnded, on, occasion, outcome.ToString());
        return events;
    }

    /// <summary>
    /// What the enforcement officer decided. The law gives no sum for the period after it on an invoice alone, so a caseworker
    /// enters its day and what it rests on (see <see cref="LimitationInterruptionKind.EnteredByCaseworker"/>).
    /// </summary>
    public Outcome<AttachmentRuling, StageRefusal> RecordAttachment(
        LegalStep petition,
        AttachmentDecision decision,
        LimitationProof proof,
        CaseCircumstances circumstances,
        CaseOccasion occasion
    )
    {
        CheckOwn(petition);
        if (petition.Kind != LegalStepKind.AttachmentPetition)
            return StageRefusal.StepNotFiled;
        if (RulingRefusal(petition, decision.On, occasion.Today) is { } refusal)
            return refusal;
        if (decision.Kind == AttachmentOrderKind.EarningsAttachment && circumstances.DebtorIsCompany)
            return StageRefusal.NoEarnings;
        if (decision.NewLimitation <= decision.On || decision.EndsOn < decision.On)
            return StageRefusal.EndsBeforeItBegins;
        if (decision.NewLimitation > decision.On.AddYears(MostYearsEntered))
            return StageRefusal.LimitationTooLong;
        petition.Rule(null, decision.On);
        var order = new AttachmentOrder(
            Guid.CreateVersion7(),
            Id,
            decision.Kind,
            decision.On,
            decision.Kind == AttachmentOrderKind.EarningsAttachment ? decision.EndsOn : null,
            proof.Basis
        );
        var events = Moved(
            [.. UnpaidInvoices()],
            LimitationInterruptionKind.EnteredByCaseworker,
            decision.On,
            decision.NewLimitation,
            proof,
            occasion
        );
        RestateLimitation([.. circumstances.Interruptions, .. events]);
        Record(CaseEventKind.AttachmentDecided, decision.On, occasion, decision.Kind.ToString());
        return new AttachmentRuling(order, events);
    }

    private StageRefusal? RulingRefusal(LegalStep step, DateOnly on, DateOnly today) =>
        Stage == CaseStage.Closed ? StageRefusal.NotAllowed
        : on > today ? StageRefusal.DatedInFuture
        : step.State != LegalStepState.Filed ? StageRefusal.StepNotFiled
        : on < step.FiledOn ? StageRefusal.BeforeFiling
        : null;

    private void CheckOwn(LegalStep step)
    {
        if (step.CaseId != Id)
            throw new ArgumentException($"The step is not one of case {CaseNumber}.", nameof(step));
    }

    private static List<LimitationEvent> Moved(
        IReadOnlyList<Invoice> invoices,
        LimitationInterruptionKind kind,
        DateOnly on,
        DateOnly? newExpiry,
        LimitationProof proof,
        CaseOccasion occasion
    )
    {
        var by = occasion.UserId ?? throw new ArgumentException("Limitation is moved by a person.", nameof(occasion));
        return
        [
            .. invoices.Select(invoice => new LimitationEvent(
                Guid.CreateVersion7(),
                invoice.Id,
                kind,
                on,
                newExpiry,
                proof.Basis,
                proof.DocumentId,
                by,
                occasion.NowUtc
            )),
        ];
    }

    private static LimitationInterruptionKind KindOf(LegalStepOutcome outcome) =>
        outcome switch
        {
            LegalStepOutcome.Judgment => LimitationInterruptionKind.Judgment,
            LegalStepOutcome.CourtSettlement => LimitationInterruptionKind.CourtSettlement,
            LegalStepOutcome.NotBindinglyFixed => LimitationInterruptionKind.NotBindinglyFixed,
            LegalStepOutcome.Dismissed => LimitationInterruptionKind.DismissedWithoutMerits,
        };
}
