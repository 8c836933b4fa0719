using System.Globalization;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Reports;
using CrediCare.Web.Features.Cases;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Dashboard;

/// <summary>Puts the dashboard's figures into drawings, each cell of whose table leads to the list behind it.</summary>
public sealed class DashboardCharts(IStringLocalizer<DashboardText> texts, PortalFormat format)
{
    private const long OreInAThousand = 100_000;

    /// <summary>Cases registered and solved, month by month.</summary>
    public Chart Months(DashboardModel model) =>
        new(
            "months",
            texts["Months_Title"],
            texts["Months_Said"],
            texts["Month"],
            [texts["Registered"], texts["Solved"]],
            [
                .. model.Months.Select(first =>
                {
                    var days = DashboardModel.MonthOf(first);
                    var (opened, solved) = (
                        model.Figures.OpenedIn(days.First, days.Last),
                        model.Figures.SolvedIn(days.First, days.Last)
                    );
                    return Month(
                        model,
                        first,
                        [opened, solved],
                        [Cell(opened, model.OpenedList(days)), Cell(solved, model.SolvedList(days))]
                    );
                }),
            ]
        );

    /// <summary>What was paid, month by month, to us and straight to the creditor.</summary>
    public Chart Paid(DashboardModel model) =>
        new(
            "paid",
            texts["Paid_Title"],
            texts["Paid_Said"],
            texts["Month"],
            [texts["Paid_Direct"], texts["Paid_Agency"]],
            [
                .. model.Months.Select(first =>
                {
                    var days = DashboardModel.MonthOf(first);
                    var (direct, agency) = (
                        model.Figures.PaidIn(direct: true, days.First, days.Last),
                        model.Figures.PaidIn(direct: false, days.First, days.Last)
                    );
                    return Month(
                        model,
                        first,
                        [Thousands(direct), Thousands(agency)],
                        [
                            Cell(direct, model.PaidList(days, CasePaidTo.Creditor)),
                            Cell(agency, model.PaidList(days, CasePaidTo.Agency)),
                            new(format.Amount(direct + agency)),
                        ]
                    );
                }),
            ]
        )
        {
            Note = texts["Thousands"],
            Headings = [texts["Paid_DirectKr"], texts["Paid_AgencyKr"], texts["Paid_InAllKr"]],
        };

    /// <summary>What is outstanding of open claims, by how long they have been overdue.</summary>
    public Chart Ages(DashboardModel model) =>
        new(
            "ages",
            texts["Ages_Title"],
            texts["Ages_Said"],
            texts["Ages_Heading"],
            [texts["Outstanding"]],
            [
                .. Enum.GetValues<OverdueAge>()
                    .Select(age =>
                    {
                        var tally = model.Figures.OpenOf(age);
                        return new ChartColumn(
                            texts[$"Age_{age}_Short"],
                            texts[$"Age_{age}_Unit"],
                            texts[$"Age_{age}"],
                            [Thousands(tally.Amount)],
                            [Cell(tally.Cases, model.AgeList(age)), new(format.Amount(tally.Amount))]
                        );
                    }),
            ]
        )
        {
            Note = texts["Ages_Note"],
            Headings = [texts["Cases"], texts["Kroner"]],
            SaysFigures = true,
        };

    private ChartColumn Month(DashboardModel model, DateOnly first, IReadOnlyList<long> values, IReadOnlyList<ChartCell> cells) =>
        new(
            format.MonthShort(first),
            first.Month == 1 || first == model.Months.First() ? first.Year.ToString(CultureInfo.InvariantCulture) : null,
            format.MonthOf(first),
            values,
            cells
        );

    private ChartCell Cell(long count, string address) => new(format.Count(count), count == 0 ? null : address);

    private ChartCell Cell(Money amount, string address) => new(format.Amount(amount), amount.IsZero ? null : address);

    private static long Thousands(Money amount) =>
        (long)Math.Round((decimal)amount.Ore / OreInAThousand, MidpointRounding.AwayFromZero);
}
