using CrediCare.Domain.Cases;

namespace CrediCare.Domain.Reports.Own;

/// <summary>What was asked for, said in the report itself: one sentence for each choice that leaves something out.</summary>
public static class OrderWords
{
    /// <param name="order">The order.</param>
    /// <param name="today">The day in Oslo it is run on.</param>
    public static IEnumerable<ReportText> Of(ReportOrder order, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(order);
        yield return ReportText.Of($"Asked_{order.Standing}");
        if (order.Period != OrderPeriod.None)
        {
            var (from, until) = order.Days(today);
            var between =
                from is null ? "Until"
                : until is null ? "From"
                : "Between";
            yield return ReportText.Of(
                $"Asked_{between}",
                ReportValue.Word($"Period_{order.Period}"),
                ReportValue.Of(from),
                ReportValue.Of(until)
            );
        }

        if (order.Stages.Count > 0)
            yield return ReportText.Of(
                "Asked_Stages",
                ReportValue.Words(order.Stages.Select(one => $"{nameof(CaseStage)}_{one}"))
            );
        if (order.Holds != CaseHold.None)
            yield return ReportText.Of(
                "Asked_Holds",
                ReportValue.Words(OrderAddress.Each(order.Holds).Select(one => $"{nameof(CaseHold)}_{one}"))
            );
        if (order.Debtor is { } kind)
            yield return ReportText.Of("Asked_Debtor", ReportValue.Word($"DebtorKind_{kind}"));
        if (Range(order.Least is not null, order.Most is not null) is { } amounts)
            yield return ReportText.Of($"Asked_Amount{amounts}", ReportValue.Of(order.Least), ReportValue.Of(order.Most));
        if (Range(order.Youngest is not null, order.Oldest is not null) is { } ages)
            yield return ReportText.Of($"Asked_Age{ages}", Count(order.Youngest), Count(order.Oldest));
    }

    private static string? Range(bool least, bool most) =>
        (least, most) switch
        {
            (true, true) => "Between",
            (true, false) => "AtLeast",
            (false, true) => "AtMost",
            (false, false) => null,
        };

    private static ReportValue Count(int? count) => new(ReportValueKind.Count, null, count);
}
