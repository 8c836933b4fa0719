namespace CrediCare.Domain.Cases;

/// <summary>A step outside the agency's own letters; the day it was filed is what counts for limitation.</summary>
public sealed class LegalStep : IVersioned
{
    private LegalStep() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CaseId { get; private set; }
    public LegalStepKind Kind { get; private set; }
    public LegalStepState State { get; private set; }
    public DateOnly? FiledOn { get; private set; }
    public string? Authority { get; private set; }
    public int Version { get; private set; }

    public static LegalStep File(Guid caseId, LegalStepKind kind, DateOnly filedOn, string? authority) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CaseId = caseId,
            Kind = kind,
            State = LegalStepState.Filed,
            FiledOn = filedOn,
            Authority = authority,
        };
}

public enum LegalStepKind
{
    ConciliationComplaint,
    AttachmentPetition,
    ForcedSale,
    BankruptcyPetition,
}

public enum LegalStepState
{
    AwaitingApproval,
    Filed,
    Decided,
    Dropped,
}
