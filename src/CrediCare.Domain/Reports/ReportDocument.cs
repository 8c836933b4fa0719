using System.Text.Json.Serialization;

namespace CrediCare.Domain.Reports;

/// <summary>
/// A report as it was frozen: what it says, in no language yet. Page, PDF file, workbook and text file are all made of this one,
/// each in its reader's language. The rows of its lists lie apart (<see cref="ReportList"/>), so that a long report is never
/// in memory as a whole.
/// </summary>
/// <param name="Title">What it is.</param>
/// <param name="Lead">What it holds true for, in a sentence.</param>
/// <param name="For">Whose it is.</param>
/// <param name="Day">The last day in Oslo that it tells of.</param>
/// <param name="MadeAtUtc">When it was frozen.</param>
/// <param name="Check">What stands in the foot of every page.</param>
/// <param name="Blocks">What it says, in order.</param>
public sealed record ReportDocument(
    ReportText Title,
    ReportText Lead,
    ReportOwner For,
    DateOnly Day,
    DateTime MadeAtUtc,
    ReportText Check,
    IReadOnlyList<ReportBlock> Blocks
)
{
    /// <summary>Its lists in order, those beside other blocks too.</summary>
    [JsonIgnore]
    public IEnumerable<ReportList> Lists => Blocks.OfType<ReportList>();

    /// <summary>The list that a workbook and a text file hold.</summary>
    [JsonIgnore]
    public ReportList MainList => Lists.Single(list => list.IsMain);
}

/// <summary>Whose a report is.</summary>
/// <param name="Name">The creditor's.</param>
/// <param name="OrganisationNumber">Nine digits; null where it is about several.</param>
/// <param name="Portfolio">The portfolio's name; null where it is about all.</param>
public sealed record ReportOwner(string Name, string? OrganisationNumber, string? Portfolio);

/// <summary>A part of a report.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(ReportFigures), "figures")]
[JsonDerivedType(typeof(ReportTable), "table")]
[JsonDerivedType(typeof(ReportMonths), "months")]
[JsonDerivedType(typeof(ReportPair), "pair")]
[JsonDerivedType(typeof(ReportParagraph), "paragraph")]
[JsonDerivedType(typeof(ReportList), "list")]
public abstract record ReportBlock;

/// <summary>Key figures side by side.</summary>
public sealed record ReportFigures(IReadOnlyList<ReportFigure> Figures) : ReportBlock;

/// <summary>A figure people look at: what it is, how much, and what it is beside.</summary>
public sealed record ReportFigure(ReportText Label, ReportValue Value, ReportText? Note);

/// <summary>A few lines that stand in the report itself.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Label">What heads the column of labels.</param>
/// <param name="Columns">What heads the others.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Total">The last line; null where nothing adds up.</param>
/// <param name="BarColumn">The column that is drawn as bars too; null where none is.</param>
public sealed record ReportTable(
    ReportText Title,
    ReportText Label,
    IReadOnlyList<ReportText> Columns,
    IReadOnlyList<ReportLine> Lines,
    ReportLine? Total,
    int? BarColumn
) : ReportBlock;

/// <summary>One line: what it is, and its values. One that is strong is a sum of others.</summary>
public sealed record ReportLine(ReportText Label, IReadOnlyList<ReportValue> Values, bool IsStrong = false)
{
    public static ReportLine Of(ReportText label, params ReportValue[] values) => new(label, values);
}

/// <summary>Two counts for each of some months, drawn beside each other.</summary>
public sealed record ReportMonths(ReportText Title, ReportText First, ReportText Second, IReadOnlyList<ReportMonth> Months)
    : ReportBlock;

/// <summary>A month, by its first day, and its two counts.</summary>
public sealed record ReportMonth(DateOnly Month, long First, long Second);

/// <summary>Two blocks beside each other, where there is room.</summary>
public sealed record ReportPair(ReportBlock Left, ReportBlock Right) : ReportBlock;

public sealed record ReportParagraph(ReportText Text) : ReportBlock;

/// <summary>A list of any length. Its rows are read apart, a few at a time.</summary>
/// <param name="Number">Tells it apart from the report's other lists.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Empty">What is said when it has no rows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Sums">The sum of each column that is summed, in øre or units; null for the others.</param>
/// <param name="IsMain">Whether it is the one that files of rows hold.</param>
public sealed record ReportList(
    int Number,
    ReportText Title,
    ReportText Empty,
    IReadOnlyList<ReportColumn> Columns,
    int Rows,
    IReadOnlyList<long?> Sums,
    bool IsMain
) : ReportBlock;

/// <summary>A column of a list.</summary>
/// <param name="Heading">A key of the report's words.</param>
/// <param name="Kind">What stands in it.</param>
/// <param name="Width">How wide it is, in characters.</param>
/// <param name="IsOnPaper">Whether it stands on page and paper; else in files of rows alone.</param>
public sealed record ReportColumn(string Heading, ReportValueKind Kind, int Width, bool IsOnPaper = true)
{
    /// <summary>Amounts and counts add up.</summary>
    [JsonIgnore]
    public bool IsSummed => Kind is ReportValueKind.Amount or ReportValueKind.Count;

    [JsonIgnore]
    public bool IsNumber => IsSummed || Kind is ReportValueKind.Share;
}
