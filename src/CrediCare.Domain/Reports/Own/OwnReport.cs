using CrediCare.Domain.Cases;

namespace CrediCare.Domain.Reports.Own;

/// <summary>What a report of a person's own says: its lists, and the document they stand in.</summary>
public static class OwnReport
{
    /// <summary>The lists by number.</summary>
    public const int Groups = 0;
    public const int Cases = 1;

    /// <summary>So many characters of a line have room on page and paper; the files of rows have every column.</summary>
    public const int PaperWidth = 190;

    private const int MostFigures = 3;
    private const int NameWidth = 30;
    private const int WordWidth = 26;
    private const int TextWidth = 22;
    private const int NumberWidth = 16;
    private const int AmountWidth = 15;
    private const int DayWidth = 12;

    /// <summary>A column by itself.</summary>
    public static ReportColumn Column(OrderColumn column) =>
        column switch
        {
            OrderColumn.CaseNumber => Text(StatusLists.CaseColumn, NumberWidth),
            OrderColumn.Debtor or OrderColumn.Creditor => Text(column.ToString(), NameWidth),
            OrderColumn.Portfolio or OrderColumn.Invoices or OrderColumn.OwnReference => Text(column.ToString(), TextWidth),
            OrderColumn.OrganisationNumber => Text(column.ToString(), DayWidth),
            OrderColumn.Kid => Text(column.ToString(), NumberWidth),
            OrderColumn.DebtorKind => new(column.ToString(), ReportValueKind.Word, NumberWidth),
            OrderColumn.Stage => new(column.ToString(), ReportValueKind.Word, WordWidth),
            OrderColumn.Holds => new(column.ToString(), ReportValueKind.Words, WordWidth),
            OrderColumn.Opened or OrderColumn.Due or OrderColumn.ClosedOn or OrderColumn.Limitation => new(
                column.ToString(),
                ReportValueKind.Day,
                DayWidth
            ),
            OrderColumn.PrincipalCharged
            or OrderColumn.PrincipalLeft
            or OrderColumn.Interest
            or OrderColumn.Fees
            or OrderColumn.LegalCosts
            or OrderColumn.PaidInAll
            or OrderColumn.Claimed => new(column.ToString(), ReportValueKind.Amount, AmountWidth),
        };

    /// <summary>What lines are gathered by, as a column; null where they are not.</summary>
    public static ReportColumn? GroupColumn(OrderGrouping grouping) =>
        grouping switch
        {
            OrderGrouping.None => null,
            OrderGrouping.Portfolio => Text("Group_Portfolio", NameWidth),
            OrderGrouping.Stage => new("Group_Stage", ReportValueKind.Word, WordWidth),
            OrderGrouping.DebtorKind => new("Group_DebtorKind", ReportValueKind.Word, NumberWidth),
            OrderGrouping.MonthRegistered => new("Group_MonthRegistered", ReportValueKind.Month, NumberWidth),
            OrderGrouping.MonthClosed => new("Group_MonthClosed", ReportValueKind.Month, NumberWidth),
        };

    /// <summary>The columns of the list of cases: what they are gathered by, then those that were chosen.</summary>
    public static IReadOnlyList<ReportColumn> Columns(ReportOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var columns = order.Columns.Select(Column);
        if (GroupColumn(order.Grouping) is { } group)
            columns = columns.Prepend(group with { IsOnPaper = !SaysGroup(order) });
        var room = PaperWidth;
        return [.. columns.Select(column => column.IsOnPaper ? column with { IsOnPaper = (room -= column.Width) >= 0 } : column)];
    }

    /// <summary>A column that was chosen says what lines are gathered by: once is enough where there is little room.</summary>
    private static bool SaysGroup(ReportOrder order) =>
        order.Grouping switch
        {
            OrderGrouping.Portfolio => order.Columns.Contains(OrderColumn.Portfolio),
            OrderGrouping.Stage => order.Columns.Contains(OrderColumn.Stage),
            OrderGrouping.DebtorKind => order.Columns.Contains(OrderColumn.DebtorKind),
            OrderGrouping.None or OrderGrouping.MonthRegistered or OrderGrouping.MonthClosed => false,
        };

    /// <summary>The columns of the list of groups: what it is, how many cases, and the sum of each amount.</summary>
    public static IReadOnlyList<ReportColumn> GroupColumns(ReportOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return GroupColumn(order.Grouping) is { } group
            ?
            [
                group,
                new ReportColumn("Cases", ReportValueKind.Count, DayWidth),
                .. order.Columns.Select(Column).Where(column => column.IsSummed),
            ]
            : [];
    }

    /// <param name="order">What was asked for.</param>
    /// <param name="of">Whose it is, by what name, and when.</param>
    /// <param name="cases">How many cases there are, and what their columns come to.</param>
    /// <param name="groups">The same of the groups; null where there are none.</param>
    public static ReportDocument Document(ReportOrder order, OwnReportHead of, ReportSums cases, ReportSums? groups)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(cases);
        return new(
            of.Name is { } name ? ReportText.Of("Own_Name", ReportValue.Of(name)) : ReportText.Of("Own_Title"),
            ReportText.Of("Own_Lead", ReportValue.Of(of.Day)),
            of.Owner,
            of.Day,
            of.MadeAtUtc,
            ReportText.Of("Own_Check", ReportValue.Of(of.Day)),
            [
                .. OrderWords.Of(order, of.Day).Select(text => new ReportParagraph(text)),
                Figures(Columns(order), cases),
                .. of.InterestKnownThrough is { } known
                    ? [new ReportParagraph(ReportText.Of("InterestKnownThrough", ReportValue.Of(known)))]
                    : Array.Empty<ReportBlock>(),
                .. Fitting(order),
                .. groups is null ? Array.Empty<ReportBlock>() : [List(Groups, GroupColumns(order), groups, isMain: false)],
                List(Cases, Columns(order), cases, isMain: true),
            ]
        );
    }

    // What a page has no room for is told there, so that nobody takes the rest for all of it.
    private static IEnumerable<ReportBlock> Fitting(ReportOrder order)
    {
        var chosen = order.Columns.Count;
        var fits = Columns(order).TakeLast(chosen).Count(column => column.IsOnPaper);
        if (fits < chosen)
            yield return new ReportParagraph(ReportText.Of("Own_Fits", ReportValue.Of(fits), ReportValue.Of(chosen)));
    }

    /// <summary>How a stage, or why it was closed, is said.</summary>
    public static ReportValue StageOf(CaseStage stage, ClosedReason? reason) =>
        ReportValue.Word(
            stage == CaseStage.Closed && reason is { } closed
                ? $"{nameof(ClosedReason)}_{closed}"
                : $"{nameof(CaseStage)}_{stage}"
        );

    private static ReportFigures Figures(IReadOnlyList<ReportColumn> columns, ReportSums cases) =>
        new([
            new ReportFigure(ReportText.Of("Cases"), ReportValue.Of(cases.Rows), null),
            .. columns
                .Zip(cases.Sums, (column, sum) => (column, sum))
                .Where(one => one.sum is not null)
                .TakeLast(MostFigures)
                .Select(one => new ReportFigure(
                    ReportText.Of(one.column.Heading),
                    new ReportValue(one.column.Kind, null, one.sum),
                    null
                )),
        ]);

    private static ReportList List(int number, IReadOnlyList<ReportColumn> columns, ReportSums sums, bool isMain)
    {
        var name = isMain ? "Own_Cases" : "Own_Groups";
        return new(number, ReportText.Of(name), ReportText.Of($"{name}_Empty"), columns, sums.Rows, sums.Sums, isMain);
    }

    private static ReportColumn Text(string heading, int width) => new(heading, ReportValueKind.Text, width);
}

/// <summary>How many rows a list has, and the sum of each column that is summed.</summary>
public sealed record ReportSums(int Rows, IReadOnlyList<long?> Sums);

/// <summary>Whose a report of a person's own is, what it is called, and when it was made.</summary>
/// <param name="Name">What its owner calls it; null when it was never named.</param>
/// <param name="Owner">Whose cases it is about.</param>
/// <param name="Day">The day its amounts hold true for.</param>
/// <param name="MadeAtUtc">The instant.</param>
/// <param name="InterestKnownThrough">The last day that the interest of some cases covers, where a rate is missing.</param>
public sealed record OwnReportHead(
    string? Name,
    ReportOwner Owner,
    DateOnly Day,
    DateTime MadeAtUtc,
    DateOnly? InterestKnownThrough
);
