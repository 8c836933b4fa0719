namespace CrediCare.Data.Rates;

/// <summary>Which of the rows count. Always the same rule, whatever the figure.</summary>
public static class DatedRows
{
    /// <summary>The last revision of each day in each series, without the withdrawn ones, by rising day.</summary>
    public static IReadOnlyList<T> Standing<T>(this IEnumerable<T> rows)
        where T : DatedRow =>
        [
            .. rows.GroupBy(row => (row.Series, row.ValidFrom))
                .Select(revisions => revisions.MaxBy(row => row.Revision)!)
                .Where(row => !row.Withdrawn)
                .OrderBy(row => row.ValidFrom),
        ];

    /// <summary>The row in force on a day, or null before the first.</summary>
    public static T? On<T>(this IEnumerable<T> standing, DateOnly day)
        where T : DatedRow => standing.LastOrDefault(row => row.ValidFrom <= day);
}
