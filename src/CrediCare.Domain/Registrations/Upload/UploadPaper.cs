using CrediCare.Domain.Documents;

namespace CrediCare.Domain.Registrations.Upload;

/// <summary>
/// A PDF that was uploaded to go with the claims of a file, or a file that was meant to be one. Which row or case it belongs to is
/// found by its name each time somebody looks, unless a person has said so. Goes with the batch.
/// </summary>
public sealed class UploadPaper
{
    public required Guid Id { get; init; }
    public required string PublicId { get; init; }
    public required Guid BatchId { get; init; }

    /// <summary>As it is called where it lies, folders too.</summary>
    public required string FileName { get; init; }

    public DocumentType Type { get; init; }
    public int LengthBytes { get; init; }

    /// <summary>Of the bytes as they were handed in; empty where nothing is kept.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Why it is not kept; null where it is.</summary>
    public string? Problem { get; init; }

    /// <summary>The row a person has said it belongs to.</summary>
    public int? Row { get; init; }

    /// <summary>A person does not want it sent.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>The document it has become.</summary>
    public Guid? DocumentId { get; init; }
}

/// <summary>The sealed bytes of a paper, until they are those of a document.</summary>
public sealed record UploadPaperContent(Guid PaperId, byte[] Sealed);
