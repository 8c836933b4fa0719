namespace CrediCare.Sheets;

/// <summary>How much is read before a file is refused.</summary>
public sealed record SheetLimits
{
    /// <summary>Rows that may stand beside those that are counted: a heading, and what stands above it.</summary>
    public const int RowsBeside = 25;

    public static SheetLimits Default { get; } = new();

    /// <summary>Of the file as it was sent.</summary>
    public long MostBytes { get; init; } = 20_000_000;

    /// <summary>Rows that hold something, with <see cref="RowsBeside"/> more.</summary>
    public int MostRows { get; init; } = 100_000;

    public int MostColumns { get; init; } = 200;

    /// <summary>In characters; what Excel has room for in one cell.</summary>
    public int MostCellLength { get; init; } = 32_767;

    /// <summary>Of everything in a workbook when it is unpacked.</summary>
    public long MostUnpackedBytes { get; init; } = 600_000_000;

    /// <summary>How many times larger than packed a part of a workbook may be, once it is not small.</summary>
    public int MostRatio { get; init; } = 200;

    /// <summary>
    /// Of the texts that a workbook keeps beside its sheets; they are held in memory. Six texts of their own in each of 100,000 rows
    /// come to half of it.
    /// </summary>
    public long MostSharedTextBytes { get; init; } = 40_000_000;
}
