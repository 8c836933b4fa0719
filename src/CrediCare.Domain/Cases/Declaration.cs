namespace CrediCare.Domain.Cases;

/// <summary>A declaration that the creditor signs in the portal; name, time and the document's hash are kept.</summary>
public sealed class Declaration : IVersioned
{
    private Declaration() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CaseId { get; private set; }
    public DeclarationKind Kind { get; private set; }
    public DeclarationState State { get; private set; }
    public Guid? DocumentId { get; private set; }
    public DateOnly? AnswerBy { get; private set; }
    public string? SignedByName { get; private set; }
    public DateTime? SignedAtUtc { get; private set; }
    public int Version { get; private set; }

    public static Declaration Request(Guid caseId, DeclarationKind kind, Guid? documentId, DateOnly answerBy) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CaseId = caseId,
            Kind = kind,
            DocumentId = documentId,
            AnswerBy = answerBy,
        };
}

public enum DeclarationKind
{
    ForcedSale,
}

public enum DeclarationState
{
    Requested,
    Signed,
    Rejected,
}
