using CrediCare.Domain.Calendar;

namespace CrediCare.Domain.Registrations.Upload;

/// <summary>
/// A file of invoices that somebody has uploaded for one portfolio: how far it has come, and who is at work on it. Its rows
/// lie in <see cref="UploadPiece"/>s, its bytes in <see cref="UploadFilePiece"/>s. Gone 30 days after it was last changed.
/// </summary>
public sealed class UploadBatch
{
    public const int KeptDays = 30;

    private UploadBatch() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CreditorId { get; private set; }
    public Guid PortfolioId { get; private set; }
    public Guid AuthorUserId { get; private set; }
    public UploadKind Kind { get; private set; }
    public string FileName { get; private set; } = "";
    public int LengthBytes { get; private set; }

    /// <summary>How many rows of invoices the file holds.</summary>
    public int Rows { get; private set; }

    /// <summary>What its columns are, as it is kept; null until that is known.</summary>
    public string? Mapping { get; private set; }

    public UploadState State { get; private set; }

    /// <summary>Rows that are warned about are sent too.</summary>
    public bool SendsWarned { get; private set; }

    public DateTime CreatedAtUtc { get; private set; }
    public DateTime ChangedAtUtc { get; private set; }

    /// <summary>Who sent it, and when.</summary>
    public Guid? SentByUserId { get; private set; }

    public DateTime? SentAtUtc { get; private set; }

    /// <summary>Who took it back.</summary>
    public Guid? TakenBackByUserId { get; private set; }

    /// <summary>Who is at work on it just now; nobody else may be until <see cref="HeldUntilUtc"/>.</summary>
    public Guid? HolderId { get; private set; }

    public DateTime? HeldUntilUtc { get; private set; }

    /// <summary>How often work was begun without a single piece coming of it.</summary>
    public int Attempts { get; private set; }

    /// <summary>The last day in Oslo it is kept.</summary>
    public DateOnly KeptThrough => OsloTime.DateOf(ChangedAtUtc).PlusDays(KeptDays);

    public static UploadBatch Receive(
        Guid creditorId,
        Guid portfolioId,
        Guid authorUserId,
        string fileName,
        int lengthBytes,
        int rows,
        string? mapping,
        DateTime nowUtc,
        UploadKind kind = UploadKind.Sheet
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = creditorId,
            PortfolioId = portfolioId,
            AuthorUserId = authorUserId,
            Kind = kind,
            FileName = fileName,
            LengthBytes = lengthBytes,
            Rows = rows,
            Mapping = mapping,
            State = kind == UploadKind.Sheet && mapping is null ? UploadState.Mapping : UploadState.Judging,
            CreatedAtUtc = nowUtc,
            ChangedAtUtc = nowUtc,
        };
}
