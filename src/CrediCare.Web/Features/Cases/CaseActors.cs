using CrediCare.Data;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Cases;

/// <summary>Who did it; nobody is the portal itself.</summary>
public sealed record CaseActor(string Name, bool IsStaff);

/// <summary>The people behind what has happened to a case.</summary>
public static class CaseActors
{
    public static Task<Dictionary<Guid, CaseActor>> OfAsync(
        PortalContext context,
        IEnumerable<CaseEvent> events,
        CancellationToken cancellationToken
    ) => OfAsync(context, events.Select(happened => happened.ActorUserId), cancellationToken);

    public static async Task<Dictionary<Guid, CaseActor>> OfAsync(
        PortalContext context,
        IEnumerable<Guid?> userIds,
        CancellationToken cancellationToken
    )
    {
        var ids = userIds.OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
            return [];
        return await context
            .Users.Where(user => ids.Contains(user.Id))
            .Select(user => new { user.Id, Actor = new CaseActor(user.FullName, user.StaffRole != null) })
            .ToDictionaryAsync(user => user.Id, user => user.Actor, cancellationToken);
    }
}
