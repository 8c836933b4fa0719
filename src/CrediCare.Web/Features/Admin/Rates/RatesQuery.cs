using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;

namespace CrediCare.Web.Features.Admin.Rates;

/// <summary>Reads the tables for their pages.</summary>
public sealed class RatesQuery(PortalContext context, RateTables tables, TimeProvider clock)
{
    private const int MostRows = 100;

    public async Task<IReadOnlyList<RateSummary>> AllAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var all = new List<RateSummary>();
        foreach (var table in tables.All)
        {
            if (table.IsRegister)
            {
                all.Add(new(table, [], await table.CountAsync(context, cancellationToken)));
                continue;
            }

            var rows = await table.ReadAsync(context, cancellationToken);
            var current = table
                .Standing(rows)
                .Where(row => row.ValidFrom <= today)
                .GroupBy(row => row.Series)
                .Select(series => series.Last())
                .ToList();
            all.Add(new(table, current, rows.Count));
        }

        return all;
    }

    public async Task<RatePage> OneAsync(RateTable table, RateForm form, CancellationToken cancellationToken)
    {
        var rows = await table.ReadAsync(context, cancellationToken);
        while (form.Fields.Count < table.Fields.Count)
            form.Fields.Add(new());
        return new(
            table,
            [
                .. rows.OrderByDescending(row => row.ValidFrom)
                    .ThenBy(row => row.Series, StringComparer.Ordinal)
                    .ThenByDescending(row => row.Revision)
                    .Take(MostRows),
            ],
            rows.Count,
            table.Standing(rows).Select(row => row.Id).ToHashSet(),
            form,
            clock.Today()
        );
    }
}
