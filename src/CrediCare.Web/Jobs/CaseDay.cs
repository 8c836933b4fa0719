using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs.Day;

namespace CrediCare.Web.Jobs;

/// <summary>
/// What a new day brings: people are reminded of the drafts that can be sent from today, accesses end or soon will,
/// administrators are asked about their users, changes of account come into force or lapse, and cases go on by what their days
/// say (<see cref="CaseDaySteps"/>). Daily at 03:00 in Oslo, after the night's import, or by the verb case-day.
/// </summary>
public sealed class CaseDay(
    JobRunner runner,
    RemindOfDrafts drafts,
    AccessDay accesses,
    BankAccountDay bankAccounts,
    CaseDaySteps cases
) : TimedJob(runner, Name)
{
    public const string Name = "case-day";

    /// <summary>The hour in Oslo.</summary>
    public static TimeOnly StartsAt { get; } = new(3, 0);

    protected override async Task WorkAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        await drafts.RunAsync(lease, cancellationToken);
        await accesses.RunAsync(lease, cancellationToken);
        await bankAccounts.RunAsync(lease, cancellationToken);
        await cases.RunAsync(lease, cancellationToken);
    }
}
