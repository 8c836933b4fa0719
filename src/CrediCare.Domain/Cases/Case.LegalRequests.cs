using CrediCare.Domain.Amounts;
using CrediCare.Domain.Decisions;

namespace CrediCare.Domain.Cases;

public sealed partial class Case
{
    /// <summary>
    /// Asks the creditor about a legal step, once everything else it needs is there (see <see cref="StageRefusal"/>). What the
    /// creditor says to it is what <see cref="CaseCircumstances.CreditorAgrees"/> means when the step is filed.
    /// </summary>
    public Outcome<LegalStep, StageRefusal> RequestLegalStep(
        LegalStepKind kind,
        string? authority,
        Money courtFee,
        DecisionQuestion question,
        CaseCircumstances circumstances,
        CaseOccasion occasion,
        AttendanceDuty attendance = AttendanceDuty.NoMeeting
    )
    {
        if (RequestRefusal(kind, circumstances, occasion.Today) is { } refusal)
            return refusal;
        var step = LegalStep.Request(Id, kind, authority, courtFee, attendance);
        Ask(DecisionKind.LegalStep, step.Id, SubjectTexts.Of(step), question, occasion);
        return step;
    }

    /// <summary>Asks the creditor to sign a declaration; the document is shown with the question.</summary>
    public Outcome<Declaration, CaseRefusal> RequestDeclaration(
        DeclarationKind kind,
        ShownDocument document,
        DecisionQuestion question,
        CaseOccasion occasion
    )
    {
        if (DeclarationRefusal() is { } refusal)
            return refusal;
        var declaration = Declaration.Request(Id, kind, document, question.AnswerBy);
        var shown = question with { Documents = [document, .. question.Documents.Where(one => one != document)] };
        Ask(DecisionKind.Declaration, declaration.Id, SubjectTexts.Of(declaration), shown, occasion);
        return declaration;
    }

    /// <summary>
    /// The creditor has heard that the debtor is bankrupt. It moves nothing by itself: a caseworker files the claim in the estate
    /// (<see cref="FileEstateClaim"/>).
    /// </summary>
    public Outcome<CaseRefusal> ReportBankruptcy(DateOnly openedOn, string? court, CaseOccasion occasion)
    {
        if (Stage == CaseStage.Closed)
            return CaseRefusal.Closed;
        if (openedOn > occasion.Today)
            return CaseRefusal.DatedInFuture;
        Record(CaseEventKind.BankruptcyReported, openedOn, occasion, court);
        return Outcome<CaseRefusal>.Success;
    }

    private StageRefusal? RequestRefusal(LegalStepKind kind, CaseCircumstances circumstances, DateOnly today)
    {
        if (_decisions.Exists(one => one is { IsWaiting: true, Kind: DecisionKind.LegalStep }))
            return StageRefusal.AskedAlready;
        var agreed = circumstances with { CreditorAgrees = true };
        return kind == LegalStepKind.ForcedSale
            ? ForcedSaleRefusal(agreed, today)
            : StepRefusal(StageOf(kind), kind, agreed, today, today);
    }

    private CaseRefusal? DeclarationRefusal() =>
        RefusalOf(CollectionAct.Enforce)
        ?? (
            _decisions.Exists(one => one is { IsWaiting: true, Kind: DecisionKind.Declaration }) ? CaseRefusal.AskedAlready : null
        );

    private static CaseStage StageOf(LegalStepKind kind) =>
        kind switch
        {
            LegalStepKind.ConciliationComplaint => CaseStage.InConciliation,
            LegalStepKind.AttachmentPetition or LegalStepKind.ForcedSale => CaseStage.InEnforcement,
            LegalStepKind.BankruptcyPetition or LegalStepKind.EstateClaim => CaseStage.InBankruptcy,
        };
}
