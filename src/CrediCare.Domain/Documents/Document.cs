namespace CrediCare.Domain.Documents;

/// <summary>
/// A file that belongs to a draft, a registration, a case or a message. Its bytes lie sealed in <see cref="DocumentContent"/>;
/// the hash is of the bytes as they were handed in.
/// </summary>
public sealed class Document
{
    private Document() { }

    private Document(
        Guid creditorId,
        string fileName,
        DocumentType type,
        int lengthBytes,
        string sha256,
        Guid uploadedByUserId,
        DateTime nowUtc
    )
    {
        (Id, PublicId, CreditorId) = (Guid.CreateVersion7(), Domain.PublicId.New(), creditorId);
        (FileName, Type, LengthBytes, Sha256) = (fileName, type, lengthBytes, sha256);
        (UploadedByUserId, UploadedAtUtc) = (uploadedByUserId, nowUtc);
    }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CreditorId { get; private set; }
    public Guid? DraftId { get; private set; }
    public Guid? RegistrationId { get; private set; }
    public Guid? CaseId { get; private set; }
    public Guid? MessageId { get; private set; }
    public string FileName { get; private set; } = "";
    public DocumentType Type { get; private set; }
    public int LengthBytes { get; private set; }

    /// <summary>SHA-256, 64 hexadecimal characters.</summary>
    public string Sha256 { get; private set; } = "";

    public Guid UploadedByUserId { get; private set; }
    public DateTime UploadedAtUtc { get; private set; }

    public static Document ForDraft(
        Guid creditorId,
        Guid draftId,
        string fileName,
        DocumentType type,
        int lengthBytes,
        string sha256,
        Guid uploadedByUserId,
        DateTime nowUtc
    ) => new(creditorId, fileName, type, lengthBytes, sha256, uploadedByUserId, nowUtc) { DraftId = draftId };

    /// <summary>Came with a file of claims, and follows the registration that one of them became.</summary>
    public static Document ForRegistration(
        Guid creditorId,
        Guid registrationId,
        string fileName,
        DocumentType type,
        int lengthBytes,
        string sha256,
        Guid uploadedByUserId,
        DateTime nowUtc
    ) => new(creditorId, fileName, type, lengthBytes, sha256, uploadedByUserId, nowUtc) { RegistrationId = registrationId };

    /// <summary>Goes with a message, and is seen by whoever sees its conversation.</summary>
    public static Document ForMessage(
        Guid creditorId,
        Guid messageId,
        string fileName,
        DocumentType type,
        int lengthBytes,
        string sha256,
        Guid uploadedByUserId,
        DateTime nowUtc
    ) => new(creditorId, fileName, type, lengthBytes, sha256, uploadedByUserId, nowUtc) { MessageId = messageId };

    /// <summary>Belongs to a case, and is seen by whoever sees it.</summary>
    public static Document ForCase(
        Guid creditorId,
        Guid caseId,
        string fileName,
        DocumentType type,
        int lengthBytes,
        string sha256,
        Guid uploadedByUserId,
        DateTime nowUtc
    ) => new(creditorId, fileName, type, lengthBytes, sha256, uploadedByUserId, nowUtc) { CaseId = caseId };

    /// <summary>Leaves the draft and follows the registration that was sent from it.</summary>
    public void Follow(Guid registrationId) => (DraftId, RegistrationId) = (null, registrationId);
}

/// <summary>What a document is, decided by its content, never by its name.</summary>
public enum DocumentType
{
    Pdf,
    Png,
    Jpeg,
}

/// <summary>The sealed bytes of a document, apart so that lists of documents do not carry them.</summary>
public sealed record DocumentContent(Guid DocumentId, byte[] Sealed);
