using CrediCare.Domain.Amounts;
using CrediCare.Domain.Limitation;

namespace CrediCare.Domain.Cases;

public sealed partial class Case
{
    /// <summary>
    /// A complaint to the conciliation board: the one step that a dispute leaves open, since it has the claim tried. It
    /// interrupts limitation from the day it was filed (foreldelsesloven § 15).
    /// </summary>
    public Outcome<CaseFiling, StageRefusal> FileConciliationComplaint(
        DateOnly filedOn,
        string? authority,
        Money courtFee,
        CaseCircumstances circumstances,
        CaseOccasion occasion
    ) =>
        File(
            CaseStage.InConciliation,
            LegalStepKind.ConciliationComplaint,
            CaseEventKind.ConciliationFiled,
            filedOn,
            authority,
            courtFee,
            circumstances,
            occasion
        );

    /// <summary>A petition for attachment to the enforcement officer (foreldelsesloven § 17).</summary>
    public Outcome<CaseFiling, StageRefusal> FileEnforcement(
        DateOnly filedOn,
        string? authority,
        Money courtFee,
        CaseCircumstances circumstances,
        CaseOccasion occasion
    ) =>
        File(
            CaseStage.InEnforcement,
            LegalStepKind.AttachmentPetition,
            CaseEventKind.EnforcementFiled,
            filedOn,
            authority,
            courtFee,
            circumstances,
            occasion
        );

    /// <summary>A petition for bankruptcy, or the claim filed in the debtor's estate (foreldelsesloven § 18).</summary>
    public Outcome<CaseFiling, StageRefusal> FileBankruptcy(
        DateOnly filedOn,
        string? authority,
        CaseCircumstances circumstances,
        CaseOccasion occasion
    ) =>
        File(
            CaseStage.InBankruptcy,
            LegalStepKind.BankruptcyPetition,
            CaseEventKind.BankruptcyFiled,
            filedOn,
            authority,
            Money.Zero,
            circumstances,
            occasion
        );

    /// <summary>Collection has failed for now; the debtor is monitored until limitation.</summary>
    public Outcome<StageRefusal> StartSurveillance(CaseCircumstances circumstances, CaseOccasion occasion)
    {
        if (
            StageMoves.Check(Facts(circumstances, occasion.Today), CaseStage.Surveillance, occasion.Today) is
            { Succeeded: false } refused
        )
            return refused;
        MoveTo(CaseStage.Surveillance);
        Record(CaseEventKind.SurveillanceStarted, occasion.Today, occasion);
        return Outcome<StageRefusal>.Success;
    }

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

    private Outcome<CaseFiling, StageRefusal> File(
        CaseStage stage,
        LegalStepKind step,
        CaseEventKind kind,
        DateOnly filedOn,
        string? authority,
        Money courtFee,
        CaseCircumstances circumstances,
        CaseOccasion occasion
    )
    {
        if (filedOn > occasion.Today)
            return StageRefusal.LetterDatedInFuture;
        if (StageMoves.Check(Facts(circumstances, occasion.Today), stage, filedOn).Refusal is { } refusal)
            return refusal;

        MoveTo(stage);
        var posting = courtFee > Money.Zero ? Posting(occasion) with { EffectiveOn = filedOn } : null;
        if (posting is not null)
            _ledger.Add(posting.Row(LedgerEntryKind.CourtFee, LedgerComponent.LegalCosts, courtFee));
        var interruptions = UnpaidInvoices().Select(invoice => Interruption(invoice, step, filedOn, occasion)).ToList();
        RestateLimitation([.. circumstances.Interruptions, .. interruptions]);
        Record(kind, filedOn, occasion, authority, posting?.TransactionId);
        return new CaseFiling(LegalStep.File(Id, step, filedOn, authority), interruptions);
    }

    private static LimitationEvent Interruption(Invoice invoice, LegalStepKind step, DateOnly filedOn, CaseOccasion occasion) =>
        new(
            Guid.CreateVersion7(),
            invoice.Id,
            LimitationInterruptionKind.LegalStepFiled,
            filedOn,
            null,
            step.ToString(),
            null,
            occasion.UserId ?? throw new ArgumentException("A legal step is filed by a person.", nameof(occasion)),
            occasion.NowUtc
        );
}
