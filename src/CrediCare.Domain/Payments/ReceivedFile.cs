using CrediCare.Domain.Amounts;
using CrediCare.Domain.Payments.Files;

namespace CrediCare.Domain.Payments;

/// <summary>
/// A file of payments as we got it, by hand or from the folder: taken whole, or refused whole with what is wrong. The same bytes
/// are the same file however often they come, and of what one sender calls by one name only the first is taken.
/// </summary>
public sealed class ReceivedFile : IVersioned
{
    private ReceivedFile() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";

    /// <summary>Of the bytes as they came, 64 hexadecimal characters; unique.</summary>
    public string Sha256 { get; private set; } = "";

    public string FileName { get; private set; } = "";
    public int LengthBytes { get; private set; }
    public DateTime ReceivedAtUtc { get; private set; }

    /// <summary>Who handed it in; null for the folder.</summary>
    public Guid? ReceivedByUserId { get; private set; }

    public ReceivedFileState State { get; private set; }

    /// <summary>Null where nobody can tell.</summary>
    public PaymentFileKind? Kind { get; private set; }

    /// <summary>See <see cref="PaymentFile.Identity"/>; unique among those of a kind that were taken, null where it was refused.</summary>
    public string? Identity { get; private set; }

    /// <summary>How many payments lie in it.</summary>
    public int Items { get; private set; }

    /// <summary>What came in by it, without what left the account.</summary>
    public Money Sum { get; private set; }

    /// <summary>Why nothing of it was taken, and where.</summary>
    public PaymentFileRefusal? Refusal { get; private set; }

    public int? RefusedLine { get; private set; }
    public string? RefusedField { get; private set; }

    /// <summary>Since when a caseworker is to look at it; null once somebody has, or where nothing is to be done.</summary>
    public DateTime? WaitsSinceUtc { get; private set; }

    public int Version { get; private set; }

    /// <summary>The file, and its payments in their order; none where it is refused.</summary>
    public static (ReceivedFile File, IReadOnlyList<ReceivedFileItem> Items) Receive(
        PaymentFileReading reading,
        string fileName,
        int lengthBytes,
        string sha256,
        Guid? userId,
        DateTime nowUtc
    )
    {
        ArgumentNullException.ThrowIfNull(reading);
        var file = new ReceivedFile
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            Sha256 = sha256,
            FileName = fileName,
            LengthBytes = lengthBytes,
            ReceivedAtUtc = nowUtc,
            ReceivedByUserId = userId,
            Kind = reading.File?.Kind,
        };
        if (reading.File is not { } read)
        {
            file.Refuse(reading.Problem!, nowUtc);
            return (file, []);
        }

        (file.Identity, file.Items) = (read.Identity, read.Items.Count);
        file.Sum = read
            .Items.Where(item => item.Kind is PaymentFileItemKind.Payment or PaymentFileItemKind.PayoutReturned)
            .Sum(item => item.Amount);
        file.State = read.Items.Count == 0 ? ReceivedFileState.Booked : ReceivedFileState.Received;
        return (file, [.. read.Items.Select((item, at) => ReceivedFileItem.Of(file.Id, at + 1, item))]);
    }

    /// <summary>Each of its payments has found its place.</summary>
    public void Close() => State = ReceivedFileState.Booked;

    /// <summary>A caseworker is to look at it.</summary>
    public void Ask(DateTime nowUtc) => WaitsSinceUtc ??= nowUtc;

    /// <summary>A caseworker has looked at it and done what there was to do.</summary>
    public void Seen() => WaitsSinceUtc = null;

    private void Refuse(PaymentFileProblem problem, DateTime nowUtc)
    {
        (State, Identity, WaitsSinceUtc) = (ReceivedFileState.Refused, null, nowUtc);
        (Refusal, RefusedLine, RefusedField) = (problem.Refusal, problem.Line, problem.Field.Length == 0 ? null : problem.Field);
    }
}

/// <summary>What has become of a file.</summary>
public enum ReceivedFileState
{
    /// <summary>Taken; its payments are being booked.</summary>
    Received,

    /// <summary>Each of its payments lies on its case, or waits for somebody.</summary>
    Booked,

    /// <summary>Nothing of it was taken.</summary>
    Refused,
}

/// <summary>The sealed bytes of a file, apart so that lists of files do not carry them.</summary>
public sealed record ReceivedFileContent(Guid FileId, byte[] Sealed);
