using CrediCare.Data;
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
        if (!one.Lapse(decision, await SubjectAsync(decision, cancellationToken), now))
            return false;
        await context.SaveChangesAsync(cancellationToken);
        await notices.LapsedAsync(decision, cancellationToken);
        return true;
    }

    private async Task<IDecisionSubject?> SubjectAsync(Decision decision, CancellationToken cancellationToken) =>
        decision.Kind switch
        {
            DecisionKind.PaymentPlan => await context
                .PaymentPlans.Include(plan => plan.Installments)
                .SingleAsync(plan => plan.Id == decision.SubjectId, cancellationToken),
            DecisionKind.LegalStep => await context.LegalSteps.SingleAsync(
                step => step.Id == decision.SubjectId,
                cancellationToken
            ),
            DecisionKind.Declaration => await context.Declarations.SingleAsync(
                declaration => declaration.Id == decision.SubjectId,
                cancellationToken
            ),
            DecisionKind.DisputeStatement or DecisionKind.Question => null,
        };
}
