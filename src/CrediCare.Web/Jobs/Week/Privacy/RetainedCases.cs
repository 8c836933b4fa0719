using CrediCare.Data;
using CrediCare.Data.Privacy;
using CrediCare.Data.Rates;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week.Privacy;

/// <summary>
/// What closed cases tell of their debtors, once <see cref="CaseKeeping"/> lets it go. It remembers how far it has looked, so that
/// what is kept for another reason is not looked at twice in a run.
/// </summary>
public sealed class RetainedCases(PortalContext context, ForgetCases forgetting) : IRetained
{
    private const int Most = 100;

    private (DateOnly ClosedOn, Guid Id) _after = (DateOnly.MinValue, Guid.Empty);

    public RetentionCategory Category => RetentionCategory.Collection;

    public RetentionReach Reach(int months, DateOnly today) => RetentionReach.FromYearEnd(months, today);

    public async Task<RetentionDue> CountAsync(RetentionReach reach, CancellationToken cancellationToken)
    {
        var (count, oldest) = (0, (DateOnly?)null);
        while (await NextAsync(reach, cancellationToken) is { Looked: > 0 } some)
        {
            count += some.Free.Count;
            oldest ??= some.Free.FirstOrDefault()?.Traces.ClosedOn;
        }

        return new(count, oldest);
    }

    public async Task<RetentionTaken> RemoveAsync(RetentionReach reach, CancellationToken cancellationToken)
    {
        var some = await NextAsync(reach, cancellationToken);
        var gone = await forgetting.ForgetAsync(some.Free.ConvertAll(one => one.Id), reach.Today, cancellationToken);
        return new(gone.Count, some.Looked == Most);
    }

    private async Task<(int Looked, List<TracedCase> Free)> NextAsync(RetentionReach reach, CancellationToken cancellationToken)
    {
        var (day, id) = _after;
        var traced = await context.TracesAsync(
            context
                .Cases.Where(one => one.Stage == CaseStage.Closed && one.ForgottenOn == null && one.ClosedOn < reach.KeptFrom)
                .Where(one => one.ClosedOn >= day && (one.ClosedOn > day || one.Id.CompareTo(id) > 0))
                .OrderBy(one => one.ClosedOn)
                .ThenBy(one => one.Id)
                .Take(Most),
            cancellationToken
        );
        if (traced.Count > 0)
            _after = (traced[^1].Traces.ClosedOn!.Value, traced[^1].Id);
        return (traced.Count, [.. traced.Where(one => CaseKeeping.Of(one.Traces, reach.Months, reach.Today) is null)]);
    }
}
