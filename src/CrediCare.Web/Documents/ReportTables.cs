using CrediCare.Domain.Reports;

namespace CrediCare.Web.Documents;

/// <summary>A report's main list as a table to be handed over: a workbook or a text file with the same rows.</summary>
public static class ReportTables
{
    public static TableFile<IReadOnlyList<ReportValue>> Of(ReportDocument document, ReportWords words)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(words);
        return new(
            words[document.MainList.Title],
            words.Word("Sum"),
            [.. document.MainList.Columns.Select((column, at) => Column(column, at, words))]
        );
    }

    private static TableColumn<IReadOnlyList<ReportValue>> Column(ReportColumn column, int at, ReportWords words)
    {
        var heading = words.Word(column.Heading);
        return column.Kind switch
        {
            ReportValueKind.Day => TableColumn<IReadOnlyList<ReportValue>>.Date(heading, row => row[at].AsDay),
            ReportValueKind.Amount => TableColumn<IReadOnlyList<ReportValue>>.Amount(heading, row => row[at].AsAmount),
            ReportValueKind.Count => TableColumn<IReadOnlyList<ReportValue>>.Count(heading, row => row[at].Number ?? 0),
            _ => TableColumn<IReadOnlyList<ReportValue>>.Text(heading, row => words[row[at]], column.Width),
        };
    }
}
