using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Decisions;

/// <summary>Reads what waits for a creditor, with what each is about: a query for each kind of thing, however many there are.</summary>
public sealed class DecisionQuery(PortalContext context, CaseClaims claims, TimeProvider clock)
{
    private const int PerPage = 25;
    private const int Ahead = 3;

    /// <summary>Those of the company the viewer works for now, the nearest day first; those that have ended, the latest first.</summary>
    public async Task<DecisionList> ListAsync(Viewer viewer, DecisionFilter filter, CancellationToken cancellationToken)
    {
        var all = context.Decisions.AsNoTracking().VisibleTo(viewer).Where(one => one.CreditorId == viewer.Current!.CreditorId);
        var waiting = all.Where(one => one.State == DecisionState.Waiting);
        var groups = new Dictionary<DecisionGroup, IQueryable<Decision>>
        {
            [DecisionGroup.Waiting] = waiting,
            [DecisionGroup.Mine] = waiting.Where(one => one.AssignedToUserId == viewer.UserId),
            [DecisionGroup.Unassigned] = waiting.Where(one => one.AssignedToUserId == null),
            [DecisionGroup.Ended] = all.Where(one => one.State != DecisionState.Waiting),
        };
        var counts = new Dictionary<DecisionGroup, int>();
        foreach (var (group, decisions) in groups)
            counts[group] = await decisions.CountAsync(cancellationToken);
        var pages = Math.Max(1, (counts[filter.Group] + PerPage - 1) / PerPage);
        var page = Math.Clamp(filter.Page, 1, pages);
        var chosen = groups[filter.Group];
        var ordered =
            filter.Group == DecisionGroup.Ended
                ? chosen.OrderByDescending(one => one.EndedAtUtc).ThenByDescending(one => one.Id)
                : chosen.OrderBy(one => one.AnswerBy).ThenBy(one => one.Id);
        var rows = await ordered.Skip((page - 1) * PerPage).Take(PerPage).ToListAsync(cancellationToken);
        return new(filter.Group, counts, await LinesAsync(rows, cancellationToken), page, pages, clock.Today());
    }

    /// <summary>Of what waits for the company the viewer works for now: how much there is, and the nearest.</summary>
    public async Task<DecisionsAhead> AheadAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var waiting = context
            .Decisions.AsNoTracking()
            .VisibleTo(viewer)
            .Where(one => one.CreditorId == viewer.Current!.CreditorId && one.State == DecisionState.Waiting);
        var nearest = await waiting.OrderBy(one => one.AnswerBy).ThenBy(one => one.Id).Take(Ahead).ToListAsync(cancellationToken);
        return nearest.Count == 0
            ? new(0, [])
            : new(await waiting.CountAsync(cancellationToken), await LinesAsync(nearest, cancellationToken));
    }

    /// <summary>Null when there is no such decision, or none that the viewer may see.</summary>
    public async Task<DecisionLine?> FindAsync(Viewer viewer, string publicId, CancellationToken cancellationToken)
    {
        var found = await context
            .Decisions.AsNoTracking()
            .VisibleTo(viewer)
            .Where(one => one.PublicId == publicId)
            .ToListAsync(cancellationToken);
        return (await LinesAsync(found, cancellationToken)).SingleOrDefault();
    }

    private async Task<IReadOnlyList<DecisionLine>> LinesAsync(List<Decision> rows, CancellationToken cancellationToken)
    {
        var caseIds = rows.Select(one => one.CaseId).Distinct().ToList();
        var debtors = await (
            from one in context.Cases
            join debtor in context.Debtors on one.DebtorId equals debtor.Id
            where caseIds.Contains(one.Id)
            select new
            {
                one.Id,
                debtor.Name,
                debtor.PublicId,
                one.Stage,
                one.EarliestLimitation,
            }
        ).ToDictionaryAsync(one => one.Id, cancellationToken);
        var balances = await claims.OfAsync(
            [.. debtors.Values.Where(one => one.Stage != CaseStage.Closed).Select(one => one.Id)],
            cancellationToken
        );
        var userIds = rows.Select(one => one.AssignedToUserId).OfType<Guid>().Distinct().ToList();
        var people = await context
            .Users.Where(user => userIds.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.FullName, cancellationToken);
        var planIds = IdsOf(rows, DecisionKind.PaymentPlan);
        var plans = await context
            .PaymentPlans.AsNoTracking()
            .Include(one => one.Installments)
            .Where(one => planIds.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, cancellationToken);
        var disputeIds = IdsOf(rows, DecisionKind.DisputeStatement);
        var disputes = await context
            .Disputes.AsNoTracking()
            .Include(one => one.Statements)
            .Where(one => disputeIds.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, cancellationToken);
        var stepIds = IdsOf(rows, DecisionKind.LegalStep);
        var steps = await context
            .LegalSteps.AsNoTracking()
            .Where(one => stepIds.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, cancellationToken);
        var declarationIds = IdsOf(rows, DecisionKind.Declaration);
        var declarations = await context
            .Declarations.AsNoTracking()
            .Where(one => declarationIds.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, cancellationToken);
        return rows.ConvertAll(one => new DecisionLine(
            one,
            debtors[one.CaseId].Name,
            debtors[one.CaseId].PublicId,
            one.AssignedToUserId is { } user ? people.GetValueOrDefault(user) : null
        )
        {
            Claim = balances.GetValueOrDefault(one.CaseId)?.Total,
            LimitationOn = debtors[one.CaseId] is { Stage: not CaseStage.Closed, EarliestLimitation: { } anniversary }
                ? WorkingDays.SameOrNext(anniversary)
                : null,
            Plan = plans.GetValueOrDefault(one.SubjectId ?? Guid.Empty),
            Dispute = disputes.GetValueOrDefault(one.SubjectId ?? Guid.Empty),
            Step = steps.GetValueOrDefault(one.SubjectId ?? Guid.Empty),
            Declaration = declarations.GetValueOrDefault(one.SubjectId ?? Guid.Empty),
        });
    }

    private static List<Guid> IdsOf(IEnumerable<Decision> rows, DecisionKind kind) =>
        [.. rows.Where(one => one.Kind == kind).Select(one => one.SubjectId).OfType<Guid>()];
}
