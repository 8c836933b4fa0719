using CrediCare.Data;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Letters;

/// <summary>
/// The cases whose next letter may be sent by a day, as far as dates and holds say, and what the creditor proposed instead. Whether the case itself allows it is asked
/// of the case, one by one, before anything is done.
/// </summary>
public static class LettersDue
{
    private static readonly CaseHold Stopping = HoldRule.Stopping(CollectionAct.Letter);

    /// <summary>The stages that a letter leads on from.</summary>
    public static IReadOnlyList<CaseStage> Stages { get; } = [CaseStage.Opened, CaseStage.NoticeSent, CaseStage.DemandSent];

    public static IQueryable<Case> WhoseLetterIsDue(this PortalContext context, DateOnly today)
    {
        var stopping = Stopping;
        return context
            .Cases.AsNoTracking()
            .IgnoreAutoIncludes()
            .Where(one =>
                one.NextLetterOn <= today
                && (one.Holds & stopping) == 0
                && one.ExcessSince == null
                && (one.EarliestLimitation == null || one.EarliestLimitation >= today)
            )
            // As Case.CounterWaits says it.
            .Where(one =>
                !context.Decisions.Any(asked =>
                    asked.CaseId == one.Id && asked.State == DecisionState.Countered && asked.WaitsForStaff
                )
            );
    }
}
