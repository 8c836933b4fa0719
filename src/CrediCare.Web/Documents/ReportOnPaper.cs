using CrediCare.Domain.Amounts;
using CrediCare.Domain.Reports;
using CrediCare.Web.Text;

namespace CrediCare.Web.Documents;

/// <summary>What a report says on paper, whatever sets it.</summary>
internal sealed class ReportOnPaper(ReportWords words)
{
    public const string House = "CrediCare AS";

    // In characters: a wider list lies on its side, in smaller letters.
    private const int WidestUpright = 116;

    public static string Language =>
        PortalLanguage.CodeOf(PortalFormat.Current.Language) == PortalLanguage.English ? "en-GB" : "nb-NO";

    public string TitleOf(ReportDocument document) => $"{words[document.Title]} – {document.For.Name}";

    public string FootOf(ReportDocument document) => $"{House} · {document.For.Name} · {words[document.Check]}";

    public string About(ReportOwner owner)
    {
        var portfolio = owner.Portfolio ?? words.Word("AllPortfolios");
        return owner.OrganisationNumber is { } number
            ? $"{words.Word("OrganisationNumber")} {PortalFormat.Current.OrganisationNumber(number)} · {portfolio}"
            : portfolio;
    }

    /// <summary>The months in words, for those who do not see what is drawn.</summary>
    public string Told(ReportMonths months)
    {
        var (first, second) = (words[months.First], words[months.Second]);
        return string.Join(
            "; ",
            months.Months.Select(one => $"{PortalFormat.Current.MonthOf(one.Month)}: {first} {one.First}, {second} {one.Second}")
        );
    }

    /// <summary>What a line's values say; a change of nothing is left out.</summary>
    public IEnumerable<string> Values(ReportLine line) =>
        line.Values.Select(value => value.Kind == ReportValueKind.CountChange && value.Number == 0 ? "" : words[value]);

    /// <summary>The largest number of the column that is drawn; 0 where none is.</summary>
    public static long LongestOf(ReportTable table) =>
        table.BarColumn is { } at ? table.Lines.Max(line => line.Values[at].Number ?? 0) : 0;

    /// <summary>How long a line's bar is beside the longest, from 0 to 1.</summary>
    public static double BarOf(ReportTable table, ReportLine line, long longest) =>
        longest > 0 ? (double)(line.Values[table.BarColumn!.Value].Number ?? 0) / longest : 0;

    /// <summary>Which columns stand on paper.</summary>
    public static IReadOnlyList<int> ShownOf(ReportList list) =>
        [.. Enumerable.Range(0, list.Columns.Count).Where(at => list.Columns[at].IsOnPaper)];

    public static bool IsWide(ReportList list) => ShownOf(list).Sum(at => list.Columns[at].Width) > WidestUpright;

    /// <summary>The last line; null where nothing is summed.</summary>
    public string[]? SumsOf(ReportList list)
    {
        var shown = ShownOf(list);
        return shown.Any(at => list.Sums[at] is not null)
            ? [.. shown.Select((at, place) => place == 0 ? words.Word("Sum") : Sum(list, at))]
            : null;
    }

    private static string Sum(ReportList list, int at) =>
        list.Sums[at] is not { } sum ? ""
        : list.Columns[at].Kind == ReportValueKind.Amount ? PortalFormat.Current.Amount(new Money(sum))
        : PortalFormat.Current.Count(sum);
}
