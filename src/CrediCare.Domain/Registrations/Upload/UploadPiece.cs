namespace CrediCare.Domain.Registrations.Upload;

/// <summary>
/// Up to <see cref="MostRows"/> rows of an uploaded file, sealed together: they may hold birth numbers. What lists and figures
/// need lies beside them in the clear, so that a page opens only the pieces it shows.
/// </summary>
public sealed class UploadPiece
{
    public const int MostRows = 500;

    public required Guid Id { get; init; }
    public required Guid BatchId { get; init; }

    /// <summary>Its place in the file, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The first of its rows, as the file's spreadsheet counts.</summary>
    public required int FirstRow { get; init; }

    public required int Rows { get; init; }

    /// <summary>Whether its rows have been sent, refused or held back.</summary>
    public required bool IsDone { get; init; }

    /// <summary>How many rows stand where, and why: no words and nobody's name.</summary>
    public required string Tally { get; init; }

    /// <summary>A line for each row that holds on to an invoice number: the row, a tab, the number's key.</summary>
    public required string NumberKeys { get; init; }

    /// <summary>The rows, packed and sealed.</summary>
    public required byte[] RowsSealed { get; init; }
}

/// <summary>A part of an uploaded file as it came, sealed.</summary>
public sealed record UploadFilePiece(Guid Id, Guid BatchId, int Number, byte[] Sealed);
