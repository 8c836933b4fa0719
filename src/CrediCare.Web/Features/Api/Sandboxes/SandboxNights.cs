using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Features.Api.Sandboxes;

/// <summary>
/// Lets nights pass in a sandbox: its time goes on to each job's hour, and the very jobs of the site run there, in the order and on
/// the days that the timetable has them.
/// </summary>
public sealed class SandboxNights(
    SandboxTurn turn,
    PortalContext context,
    NightlyImport import,
    CaseDay day,
    MonthlyStatusReport month,
    WeeklyRemittance week,
    TimeProvider clock
)
{
    /// <summary>So many may be asked for at once.</summary>
    public const int Most = 31;

    /// <summary>Within a turn.</summary>
    /// <returns>How many passed; fewer than asked for where the sandbox's time cannot go further ahead.</returns>
    /// <exception cref="InvalidOperationException">A job failed.</exception>
    public async Task<int> PassAsync(int nights, CancellationToken cancellationToken)
    {
        await turn.WriteRatesAsync(context, cancellationToken);
        for (var passed = 0; passed < nights; passed++)
            if (!await PassAsync(cancellationToken))
                return passed;
        return nights;
    }

    private async Task<bool> PassAsync(CancellationToken cancellationToken)
    {
        var night = NightlyImport.NextStartUtc(clock.GetUtcNow().UtcDateTime);
        var date = OsloTime.DateOf(night);
        if (!await turn.GoOnToAsync(night, cancellationToken))
            return false;
        await RunAsync(import, cancellationToken);
        await turn.GoOnToAsync(OsloTime.ToUtc(date, CaseDay.StartsAt), cancellationToken);
        await RunAsync(day, cancellationToken);
        if (date.Day == 1)
        {
            await turn.GoOnToAsync(OsloTime.ToUtc(date, MonthlyStatusReport.StartsAt), cancellationToken);
            await RunAsync(month, cancellationToken);
        }

        if (date.DayOfWeek == WeeklyRemittance.Day)
        {
            await turn.GoOnToAsync(OsloTime.ToUtc(date, WeeklyRemittance.StartsAt), cancellationToken);
            await RunAsync(week, cancellationToken);
        }

        return true;
    }

    private static async Task RunAsync(TimedJob job, CancellationToken cancellationToken)
    {
        if ((await job.StartAsync(JobTrigger.Schedule, null, cancellationToken)).Started is not { } lease)
            throw new InvalidOperationException($"{job.GetType().Name} is at work in the sandbox already.");
        if (await job.CarryOutAsync(lease, cancellationToken) != JobOutcome.Succeeded)
            throw new InvalidOperationException($"{job.GetType().Name} did not succeed in the sandbox.");
    }
}
