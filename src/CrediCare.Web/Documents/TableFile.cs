using CrediCare.Domain.Amounts;

namespace CrediCare.Web.Documents;

/// <summary>What a table can be handed over as.</summary>
public enum TableFormat
{
    Csv,
    Xlsx,
}

/// <summary>What stands in a column, which decides how it is written.</summary>
public enum TableCellKind
{
    Text,

    /// <summary>A calendar day.</summary>
    Date,

    /// <summary>Kroner, of whole øre.</summary>
    Amount,

    /// <summary>A whole number that counts something.</summary>
    Count,
}

/// <summary>One column of a table: its heading in the reader's language, and what stands in it for a row.</summary>
/// <typeparam name="TRow">A row.</typeparam>
public sealed class TableColumn<TRow>
{
    private TableColumn(string heading, TableCellKind kind, int width, Func<TRow, TableCell> cell) =>
        (Heading, Kind, Width, Cell) = (heading, kind, width, cell);

    public string Heading { get; }
    public TableCellKind Kind { get; }

    /// <summary>In characters.</summary>
    public int Width { get; }

    public Func<TRow, TableCell> Cell { get; }

    public static TableColumn<TRow> Text(string heading, Func<TRow, string?> value, int width = 24) =>
        new(heading, TableCellKind.Text, width, row => new(value(row), null, null));

    public static TableColumn<TRow> Date(string heading, Func<TRow, DateOnly?> value) =>
        new(heading, TableCellKind.Date, 12, row => new(null, value(row), null));

    public static TableColumn<TRow> Amount(string heading, Func<TRow, Money?> value) =>
        new(heading, TableCellKind.Amount, 15, row => new(null, null, value(row)?.Ore));

    public static TableColumn<TRow> Count(string heading, Func<TRow, long> value) =>
        new(heading, TableCellKind.Count, 10, row => new(null, null, value(row)));
}

/// <summary>What stands in one cell; all null is an empty one. A number is øre in a column of amounts.</summary>
public readonly record struct TableCell(string? Text, DateOnly? Day, long? Number);

/// <summary>A table to be handed over: its name, its columns, and the word in front of its sums; without it there are none.</summary>
public sealed record TableFile<TRow>(string Name, string? TotalWord, IReadOnlyList<TableColumn<TRow>> Columns)
{
    /// <summary>What stands on a line of its own above the headings.</summary>
    public string? Lead { get; init; }

    /// <summary>Writes the rows as they come; what is held in memory does not grow with their number.</summary>
    public Task WriteAsync(TableFormat format, IAsyncEnumerable<TRow> rows, Stream into, CancellationToken cancellationToken) =>
        format switch
        {
            TableFormat.Csv => TableCsv.WriteAsync(this, rows, into, cancellationToken),
            TableFormat.Xlsx => TableWorkbook.WriteAsync(this, rows, into, cancellationToken),
        };
}
