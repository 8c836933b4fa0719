using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Day;

/// <summary>
/// Active plans whose next instalment fell due more than the days of grace ago. One that was missed breaks the plan, which a
/// caseworker then has in the queue, and the creditor is told; the last one paid completes it.
/// </summary>
public sealed class MissedInstallments(PortalContext context, RateBook rates, CaseNotices notices, TimeProvider clock)
    : ICaseDayStep
{
    public async Task<IQueryable<Guid>> DueAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var grace = await rates.InstallmentGraceDaysAsync(today, cancellationToken);
        var before = today.AddDays(-grace);
        return context
            .PaymentPlans.Where(plan => plan.State == PaymentPlanState.Active && plan.NextDueOn < before)
            .Select(plan => plan.Id);
    }

    public async Task<bool> DealAsync(Guid id, CaseOccasion now, CancellationToken cancellationToken)
    {
        var plan = await context
            .PaymentPlans.Include(found => found.Installments)
            .SingleAsync(found => found.Id == id, cancellationToken);
        var one = await context
            .Cases.Include(found => found.Ledger)
            .AsSplitQuery()
            .SingleAsync(found => found.Id == plan.CaseId, cancellationToken);
        var grace = await rates.InstallmentGraceDaysAsync(clock.Today(), cancellationToken);
        var missed = PlanProgress.Of(plan, one, now.Today).MissedAfter(grace, now.Today);
        var look = one.LookAt(plan, grace, now);
        await context.SaveChangesAsync(cancellationToken);
        if (look == PlanLook.Broken)
            await notices.InstallmentMissedAsync(one, missed!.Installment, cancellationToken);
        return look is PlanLook.Broken or PlanLook.Completed;
    }
}
