using CrediCare.Data;
using CrediCare.Data.Decisions;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Day;

/// <summary>What nobody has answered in time: the announced effect of silence happens, and the creditor is told that it has.</summary>
public sealed class LapsedDecisions(PortalContext context, CaseNotices notices) : ICaseDayStep
{
    public Task<IQueryable<Guid>> DueAsync(DateOnly today, CancellationToken cancellationToken) =>
        Task.FromResult(
            context.Decisions.Where(one => one.State == DecisionState.Waiting && one.AnswerBy < today).Select(one => one.Id)
        );

    public async Task<bool> DealAsync(Guid id, CaseOccasion now, CancellationToken cancellationToken)
    {
        var one = await context
            .Cases.AsSplitQuery()
            .SingleAsync(found => found.Decisions.Any(decision => decision.Id == id), cancellationToken);
        var decision = one.Decisions.Single(found => found.Id == id);
        if (!one.Lapse(decision, await context.SubjectOfAsync(decision, cancellationToken), now))
            return false;
        await context.SaveChangesAsync(cancellationToken);
        await notices.LapsedAsync(decision, cancellationToken);
        return true;
    }
}
