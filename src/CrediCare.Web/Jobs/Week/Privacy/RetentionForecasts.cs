using CrediCare.Data;
using CrediCare.Data.Privacy;
using CrediCare.Data.Rates;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week.Privacy;

/// <summary>What a rule would do today. Null where there is no rule, approval or anything to remove.</summary>
public sealed record RetentionForecast(
    RetentionCategory Category,
    RetentionRuleRow? Rule,
    DateOnly? KeptFrom,
    RetentionDue Due,
    RetentionApproval? Approval
);

/// <summary>The dry run: counts what the job would remove, by the same questions that it asks, and removes nothing.</summary>
public sealed class RetentionForecasts(PortalContext context, RateBook rates, IServiceProvider services)
{
    public async Task<IReadOnlyList<RetentionForecast>> AllAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var all = new List<RetentionForecast>();
        foreach (var type in RetainedThings.Kinds)
            all.Add(await OneAsync((IRetained)services.GetRequiredService(type), today, cancellationToken));
        return all;
    }

    private async Task<RetentionForecast> OneAsync(IRetained kind, DateOnly today, CancellationToken cancellationToken)
    {
        if (await rates.RetentionRuleAsync(kind.Category, today, cancellationToken) is not { } rule)
            return new(kind.Category, null, null, new(0, null), null);
        var reach = kind.Reach(rule.Months, today);
        return new(
            kind.Category,
            rule,
            reach.KeptFrom,
            await kind.CountAsync(reach, cancellationToken),
            await context.RetentionApprovals.AsNoTracking().FirstOrDefaultAsync(one => one.RuleId == rule.Id, cancellationToken)
        );
    }
}
