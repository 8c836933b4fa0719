using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Reports.Own;
using FsCheck;
using FsCheck.Fluent;
using static CrediCare.Domain.Tests.Any;

namespace CrediCare.Domain.Tests.Reports;

/// <summary>What a person asks the report generator for.</summary>
public sealed class ReportOrderTests
{
    [Fact]
    public void AnOrderSurvivesBeingWrittenAsAnAddress() =>
        Holds(
            Order,
            order =>
            {
                var read = Read(OrderAddress.Write(order));
                return order.Columns.SequenceEqual(read.Columns)
                    && order.Portfolios.SequenceEqual(read.Portfolios)
                    && order.Stages.SequenceEqual(read.Stages)
                    && order == read with { Columns = order.Columns, Portfolios = order.Portfolios, Stages = order.Stages };
            }
        );

    [Theory]
    [InlineData("standing=9&period=x&span=1&from=27.11.2026&least=1.5&oldest=99999&group=Other&sort=&column=2")]
    [InlineData("least=-92233720368547758,08")]
    [InlineData("")]
    public void WhatCannotBeRead_MeansTheUsual(string address)
    {
        var read = Read(
            address.Split('&').Select(part => part.Split('=')).Where(part => part.Length == 2).Select(part => (part[0], part[1]))
        );
        Assert.Equal(new ReportOrder(), read with { Columns = ReportOrder.UsualColumns, Portfolios = [], Stages = [] });
        Assert.Equal(ReportOrder.UsualColumns, read.Columns);
    }

    [Fact]
    public void AnIdThatCannotBeOne_FindsNothing_AndNoColumnsAreNone()
    {
        Assert.Equal(["none"], Read([("portfolio", "' or 1=1")]).Portfolios);
        Assert.Contains(OrderProblem.ColumnsMissing, Read([(OrderAddress.Shown, "1")]).Problems());
    }

    [Theory]
    [InlineData("from=2026-01-01", OrderProblem.PeriodNotSaid)]
    [InlineData("period=due", OrderProblem.DaysMissing)]
    [InlineData("period=due&from=2026-02-01&until=2026-01-31", OrderProblem.DaysReversed)]
    [InlineData("period=closed&span=lastyear", OrderProblem.OpenIsNotClosed)]
    [InlineData("least=10,00&most=9,99", OrderProblem.AmountsReversed)]
    [InlineData("youngest=31&oldest=30", OrderProblem.AgesReversed)]
    public void WhatContradictsItselfIsSaid(string address, OrderProblem problem) =>
        Assert.Equal(
            [problem],
            Read(address.Split('&').Select(part => part.Split('=')).Select(part => (part[0], part[1]))).Problems()
        );

    [Theory]
    [InlineData(OrderSpan.LastWeek, "2026-11-16", "2026-11-22")]
    [InlineData(OrderSpan.ThisMonth, "2026-11-01", "2026-11-30")]
    [InlineData(OrderSpan.LastMonth, "2026-10-01", "2026-10-31")]
    [InlineData(OrderSpan.LastTwelveMonths, "2025-11-01", "2026-10-31")]
    [InlineData(OrderSpan.LastYear, "2025-01-01", "2025-12-31")]
    public void APeriodThatFollowsFromToday(OrderSpan span, string from, string until) =>
        Assert.Equal((Day(from), Day(until)), new ReportOrder { Period = OrderPeriod.Due, Span = span }.Days(Day("2026-11-23")));

    [Fact]
    public void ARhythmIsDueOnMondays_OrOnTheFirst() =>
        Holds(
            Date,
            today =>
                ReportRhythm.Weekly.LatestDue(today) is { DayOfWeek: DayOfWeek.Monday } monday
                && monday <= today
                && today < monday.AddDays(7)
                && ReportRhythm.Monthly.LatestDue(today) is { Day: 1 } first
                && first <= today
                && today < first.AddMonths(1)
        );

    private static ReportOrder Read(IEnumerable<(string Name, string Value)> parts)
    {
        var found = parts.ToLookup(part => part.Name, part => part.Value);
        return OrderAddress.Read(name => [.. found[name]]);
    }

    private static Gen<ReportOrder> Order =>
        from standing in One<OrderStanding>()
        from period in One<OrderPeriod>()
        from span in One<OrderSpan>()
        from days in Maybe(Date).Two()
        from portfolios in Gen.Choose(0, 3)
        from stages in Some<CaseStage>()
        from holds in Some<CaseHold>()
        from debtor in Maybe(One<DebtorKind>())
        from amounts in Maybe(SignedAmount).Two()
        from ages in Maybe(Gen.Choose(-400, ReportOrder.MostDays)).Two()
        from columns in Some<OrderColumn>()
        from shuffle in Gen.Choose(0, int.MaxValue)
        from grouping in One<OrderGrouping>()
        from sort in One<OrderSort>()
        from flags in Gen.Choose(0, 7)
        select new ReportOrder
        {
            Standing = standing,
            Period = period,
            Span = span,
            From = days.Item1,
            Until = days.Item2,
            OfAllClients = (flags & 1) != 0,
            Creditor = (flags & 2) != 0 ? PublicId.New() : null,
            Portfolios = [.. Enumerable.Range(0, portfolios).Select(_ => PublicId.New())],
            Stages = [.. stages.Order()],
            Holds = holds.Aggregate(CaseHold.None, (all, one) => all | one),
            Debtor = debtor,
            Least = amounts.Item1,
            Most = amounts.Item2,
            Youngest = ages.Item1,
            Oldest = ages.Item2,
            Columns = [.. columns.OrderBy(one => HashCode.Combine(one, shuffle))],
            Grouping = grouping,
            Sort = sort,
            Descending = (flags & 4) != 0,
        };

    private static Gen<T> One<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    private static Gen<T?> Maybe<T>(Gen<T> some)
        where T : struct => Gen.Choose(0, 2).SelectMany(none => none == 0 ? Gen.Constant<T?>(null) : some.Select(one => (T?)one));

    private static Gen<IReadOnlyList<T>> Some<T>()
        where T : struct, Enum => Gen.SubListOf(Enum.GetValues<T>()).Select(all => (IReadOnlyList<T>)[.. all]);
}
