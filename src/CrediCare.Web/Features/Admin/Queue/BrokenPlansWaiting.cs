using System.Linq.Expressions;
using CrediCare.Data;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>Plans that were broken. Once collection has gone on, or a new plan is made, the old one is no longer told.</summary>
public sealed class BrokenPlansWaiting(PortalContext context) : DeskSource<PaymentPlan>(context)
{
    public override DeskKind Kind => DeskKind.Plans;

    protected override Expression<Func<PaymentPlan, Guid>> Subject => plan => plan.CaseId;

    protected override IQueryable<PaymentPlan> Waiting(DeskReading reading) =>
        from plan in Context.PaymentPlans.AsNoTracking()
        join one in Context.Cases.IgnoreAutoIncludes() on plan.CaseId equals one.Id
        where
            plan.State == PaymentPlanState.Breached
            && (one.Holds & CaseHold.PlanBreached) != 0
            && !Context.PaymentPlans.Any(later =>
                later.CaseId == plan.CaseId
                && later.State == PaymentPlanState.Breached
                && later.ProposedAtUtc > plan.ProposedAtUtc
            )
        select plan;

    public override async Task<IReadOnlyList<DeskLine>> FirstAsync(
        DeskReading reading,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await Asked(reading)
            .OrderBy(plan => plan.EndedOn)
            .ThenBy(plan => plan.Id)
            .Take(most)
            .Select(plan => new { plan.EndedOn, plan.CaseId })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DeskLine(
            Kind,
            WorkingDays.After(row.EndedOn ?? reading.Today, reading.Deadlines.BrokenPlanDays),
            "Task_Plan",
            DeskAbout.Case(row.CaseId),
            number => $"/cases/{number}"
        ));
    }
}
