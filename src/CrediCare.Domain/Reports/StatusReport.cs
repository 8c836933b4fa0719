using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;

namespace CrediCare.Domain.Reports;

/// <summary>Says in a <see cref="ReportDocument"/> what the figures of a month come to.</summary>
public static class StatusReport
{
    /// <summary>How a portfolio stood at the end of a month, with its lists.</summary>
    public static ReportDocument OfPortfolio(
        ReportOwner owner,
        StatusFigures figures,
        IReadOnlyList<ReportList> lists,
        DateOnly day,
        DateTime madeAtUtc
    ) => Document("Status_Title", owner, figures, [.. lists], day, madeAtUtc);

    /// <summary>How all the portfolios of a creditor stood, one beside the other.</summary>
    public static ReportDocument OfCreditor(
        ReportOwner owner,
        IReadOnlyList<(string Portfolio, StatusFigures Figures)> portfolios,
        DateOnly day,
        DateTime madeAtUtc
    )
    {
        ArgumentNullException.ThrowIfNull(portfolios);
        var all = new StatusFigures();
        foreach (var (_, figures) in portfolios)
            all.Add(figures);
        var list = new ReportList(
            0,
            ReportText.Of("Portfolios_Title"),
            ReportText.Of("Portfolios_Empty"),
            PortfolioColumns,
            portfolios.Count,
            [.. PortfolioRow("", all).Select((value, at) => PortfolioColumns[at].IsSummed ? value.Number : null)],
            IsMain: true
        );
        return Document("Summary_Title", owner, all, [list], day, madeAtUtc);
    }

    private static ReportColumn[] PortfolioColumns { get; } =
    [
        new("Portfolio", ReportValueKind.Text, 30),
        new("OpenCases", ReportValueKind.Count, 10),
        new("Claimed", ReportValueKind.Amount, 15),
        new("NewCases", ReportValueKind.Count, 10),
        new("SolvedCases", ReportValueKind.Count, 10),
        new("Paid", ReportValueKind.Amount, 15),
        new("NearCases", ReportValueKind.Count, 10),
    ];

    /// <summary>The line of a portfolio in the summary.</summary>
    public static IReadOnlyList<ReportValue> PortfolioRow(string portfolio, StatusFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return
        [
            ReportValue.Of(portfolio),
            ReportValue.Of(figures.Now.Cases),
            ReportValue.Of(figures.Now.Amount),
            ReportValue.Of(figures.New.Cases),
            ReportValue.Of(figures.Solved),
            ReportValue.Of(-figures.Paid.Amount),
            ReportValue.Of(figures.Near.Cases),
        ];
    }

    /// <summary>An empty list with its columns, to be filled.</summary>
    public static ReportList List(StatusList list, int rows, IReadOnlyList<long?> sums) =>
        new(
            (int)list,
            ReportText.Of($"List_{list}"),
            ReportText.Of($"List_{list}_Empty"),
            StatusLists.Columns(list),
            rows,
            sums,
            IsMain: list == StatusList.All
        );

    private static ReportDocument Document(
        string title,
        ReportOwner owner,
        StatusFigures figures,
        IReadOnlyList<ReportList> lists,
        DateOnly day,
        DateTime madeAtUtc
    )
    {
        ReportBlock[] known = figures.InterestKnownThrough is { } through
            ? [new ReportParagraph(ReportText.Of("InterestKnownThrough", ReportValue.Of(through)))]
            : [];
        return new ReportDocument(
            ReportText.Of(title, ReportValue.Month(day)),
            ReportText.Of("Status_Lead", ReportValue.Of(day), ReportValue.Of(OsloTime.DateOf(madeAtUtc))),
            owner,
            day,
            madeAtUtc,
            ReportText.Of("Status_Check", ReportValue.Of(day)),
            [
                Tiles(figures),
                .. known,
                new ReportPair(Bridge(figures, day), Chart(figures, day)),
                Stages(figures),
                .. lists.Where(IsFirst),
                new ReportPair(Ages(figures), Holds(figures)),
                .. lists.Where(list => !IsFirst(list)),
            ]
        );
    }

    // What waits for an answer is read before the rest.
    private static bool IsFirst(ReportList list) => !list.IsMain && list.Number == (int)StatusList.Waiting;

    private static ReportFigures Tiles(StatusFigures figures) =>
        new([
            new(
                ReportText.Of("OpenCases"),
                ReportValue.Of(figures.Now.Cases),
                Against(ReportValue.Change(figures.Now.Cases - figures.Before.Cases))
            ),
            new(
                ReportText.Of("Claimed_Kroner"),
                ReportValue.Of(figures.Now.Amount),
                Against(ReportValue.Change(figures.Now.Amount - figures.Before.Amount))
            ),
            new(
                ReportText.Of("Paid_Kroner"),
                ReportValue.Of(-figures.Paid.Amount),
                Against(ReportValue.Change(-figures.Paid.Amount - figures.PaidBefore))
            ),
            new(
                ReportText.Of("SolvedCases"),
                ReportValue.Of(figures.Solved),
                Against(ReportValue.Change(figures.Solved - figures.SolvedBefore))
            ),
        ]);

    private static ReportText Against(ReportValue change) =>
        change.Number == 0 ? ReportText.Of("AsBefore") : ReportText.Of("Against", change);

    // From one month's end to the next, line by line; what does not happen has no line.
    private static ReportTable Bridge(StatusFigures figures, DateOnly day)
    {
        var before = day.LastOfMonthBefore();
        var lines = new List<ReportLine> { Standing(before, figures.Before) };
        Move("Bridge_New", figures.New);
        Move("Bridge_Charged", new Tally(0, figures.Charged));
        Move("Bridge_Paid", figures.Paid);
        Move("Bridge_Excess", new Tally(0, figures.Excess));
        Move("Bridge_Credited", figures.Credited);
        Move("Bridge_Left", figures.Left);
        return new ReportTable(
            ReportText.Of("Bridge_Title", ReportValue.Month(before), ReportValue.Month(day)),
            ReportText.Of("Change"),
            [ReportText.Of("Cases"), ReportText.Of("Kroner")],
            lines,
            Standing(day, figures.Now),
            BarColumn: null
        );

        void Move(string key, Tally tally)
        {
            if (tally != Tally.None)
                lines.Add(ReportLine.Of(ReportText.Of(key), ReportValue.Change(tally.Cases), ReportValue.Change(tally.Amount)));
        }
    }

    private static ReportLine Standing(DateOnly day, Tally tally) =>
        ReportLine.Of(
            ReportText.Of("Bridge_Standing", ReportValue.Of(day)),
            ReportValue.Of(tally.Cases),
            ReportValue.Of(tally.Amount)
        ) with
        {
            IsStrong = true,
        };

    private static ReportMonths Chart(StatusFigures figures, DateOnly day) =>
        new(
            ReportText.Of("Months_Title"),
            ReportText.Of("Months_Opened"),
            ReportText.Of("Months_Solved"),
            [
                .. Enumerable
                    .Range(1 - StatusFigures.Months, StatusFigures.Months)
                    .Select(ago => day.FirstOfMonth().AddMonths(ago))
                    .Select(month =>
                    {
                        var tally = figures.PerMonth.GetValueOrDefault(month) ?? MonthTally.None;
                        return new ReportMonth(month, tally.Opened, tally.Solved);
                    }),
            ]
        );

    private static ReportTable Stages(StatusFigures figures) =>
        Table(
            "Stages_Title",
            "Stage",
            Enum.GetValues<CaseStage>()
                .Where(stage => stage != CaseStage.Closed)
                .Select(stage => ($"CaseStage_{stage}", figures.Stages.GetValueOrDefault(stage, Tally.None))),
            figures.Now,
            barColumn: 1
        );

    private static ReportTable Ages(StatusFigures figures) =>
        Table(
            "Ages_Title",
            "Age",
            Enum.GetValues<OverdueAge>().Select(age => ($"Age_{age}", figures.Ages.GetValueOrDefault(age, Tally.None))),
            figures.Now,
            barColumn: null
        );

    private static ReportTable Holds(StatusFigures figures) =>
        Table(
            "Holds_Title",
            "Holds",
            Enum.GetValues<CaseHold>()
                .Where(hold => hold != CaseHold.None)
                .Select(hold => ($"CaseHold_{hold}", figures.Holds.GetValueOrDefault(hold, Tally.None)))
                .Append(("NearLimitation", figures.Near)),
            total: null,
            barColumn: null
        );

    private static ReportTable Table(
        string title,
        string label,
        IEnumerable<(string Key, Tally Tally)> lines,
        Tally? total,
        int? barColumn
    ) =>
        new(
            ReportText.Of(title),
            ReportText.Of(label),
            [ReportText.Of("Cases"), ReportText.Of("Kroner")],
            [.. lines.Select(line => Line(line.Key, line.Tally))],
            total is null ? null : Line("AllOpen", total) with { IsStrong = true },
            barColumn
        );

    private static ReportLine Line(string key, Tally tally) =>
        ReportLine.Of(ReportText.Of(key), ReportValue.Of(tally.Cases), ReportValue.Of(tally.Amount));
}
