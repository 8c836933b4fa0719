using CrediCare.Domain.Decisions;

namespace CrediCare.Domain.Cases;

/// <summary>
/// A declaration that the creditor signs in the portal. The full name, the time, the second factor and the hash of the document
/// that was read are kept.
/// </summary>
public sealed class Declaration : IVersioned, IDecisionSubject
{
    private Declaration() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CaseId { get; private set; }
    public DeclarationKind Kind { get; private set; }
    public DeclarationState State { get; private set; }
    public Guid? DocumentId { get; private set; }

    /// <summary>SHA-256 of the document to sign, 64 hexadecimal characters.</summary>
    public string? DocumentSha256 { get; private set; }

    public DateOnly? AnswerBy { get; private set; }
    public string? SignedByName { get; private set; }
    public Guid? SignedByUserId { get; private set; }
    public DateTime? SignedAtUtc { get; private set; }

    /// <summary>When the signer showed a second factor.</summary>
    public DateTime? SecondFactorAtUtc { get; private set; }

    public int Version { get; private set; }

    internal static Declaration Request(Guid caseId, DeclarationKind kind, ShownDocument document, DateOnly answerBy) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CaseId = caseId,
            Kind = kind,
            DocumentId = document.DocumentId,
            DocumentSha256 = document.Sha256,
            AnswerBy = answerBy,
        };

    internal void Settle(DecisionAnswer answer, DateTime nowUtc)
    {
        if (answer is not { Choice: DecisionChoice.Approve, Signature: { } signature })
        {
            State = DeclarationState.Rejected;
            return;
        }

        (State, SignedByName, SignedByUserId) = (DeclarationState.Signed, signature.FullName.Trim(), answer.By.UserId);
        (SignedAtUtc, SecondFactorAtUtc) = (nowUtc, signature.SecondFactorAtUtc);
    }

    /// <summary>Nobody signed it: silence, or a caseworker took it back.</summary>
    internal void Leave(DecisionState state) =>
        State = state == DecisionState.Withdrawn ? DeclarationState.Withdrawn : DeclarationState.Lapsed;
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

    /// <summary>Nobody answered in time.</summary>
    Lapsed,
    Withdrawn,
}
