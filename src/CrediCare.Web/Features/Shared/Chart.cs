namespace CrediCare.Web.Features.Shared;

/// <summary>Columns beside each other, and the same figures as a table for whoever would rather read them.</summary>
/// <param name="Id">Unique on the page, as ids are written.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Said">What is drawn, in a sentence.</param>
/// <param name="RowHeading">What heads the first column of the table.</param>
/// <param name="Series">What the columns of a group stand for: one or two.</param>
/// <param name="Columns">From left to right.</param>
public sealed record Chart(
    string Id,
    string Title,
    string Said,
    string RowHeading,
    IReadOnlyList<string> Series,
    IReadOnlyList<ChartColumn> Columns
)
{
    /// <summary>Beside the heading: the unit, or where it leads.</summary>
    public string? Note { get; init; }

    /// <summary>What heads the columns of the table; what the drawing's columns stand for where nothing else is said.</summary>
    public IReadOnlyList<string>? Headings { get; init; }

    /// <summary>Each column says its figure; else there is an axis to read them by.</summary>
    public bool SaysFigures { get; init; }

    public IReadOnlyList<string> TableHeadings => Headings ?? Series;
}

/// <summary>A group of columns.</summary>
/// <param name="Label">Under it, short.</param>
/// <param name="Below">Under that; null where nothing is.</param>
/// <param name="Name">In the table, in full.</param>
/// <param name="Values">How tall, one for each of the series; negative ones are not drawn.</param>
/// <param name="Cells">In the table.</param>
public sealed record ChartColumn(
    string Label,
    string? Below,
    string Name,
    IReadOnlyList<long> Values,
    IReadOnlyList<ChartCell> Cells
);

/// <summary>A cell of the table, and where it leads.</summary>
public sealed record ChartCell(string Text, string? Address = null);
