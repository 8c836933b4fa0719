using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Reports;

/// <summary>Builds the remittance reports of the week that is over: one for each portfolio that money came in for.</summary>
public sealed class RemittanceReports(ReportRun run, TimeProvider clock)
{
    /// <exception cref="InvalidOperationException">Some of them could not be made.</exception>
    public async Task RunAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        var sunday = LastSunday(clock.Today());
        var portfolios = await run.ReadAsync(context => PortfoliosAsync(context, sunday, cancellationToken));
        await run.ReadAsync(async context =>
        {
            await lease.ExpectAsync(context, portfolios.Count, cancellationToken);
            return true;
        });
        var failed = await run.EachAsync<RemittanceBatch, Guid>(
            lease,
            portfolios,
            id => id,
            (batch, id) => batch.OfPortfolioAsync(lease, id, sunday, cancellationToken),
            cancellationToken
        );
        if (failed.Count > 0)
            throw new InvalidOperationException($"{failed.Count} remittance reports could not be made.");
    }

    /// <summary>The last day of the week before that of a day.</summary>
    public static DateOnly LastSunday(DateOnly day) => day.AddDays(-(day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek));

    private static Task<List<Guid>> PortfoliosAsync(
        PortalContext context,
        DateOnly sunday,
        CancellationToken cancellationToken
    ) =>
        RemittanceBatch
            .Booked(context, sunday)
            .Select(row => row.PaidPortfolioId!.Value)
            .Distinct()
            .OrderBy(id => id)
            .ToListAsync(cancellationToken);
}
