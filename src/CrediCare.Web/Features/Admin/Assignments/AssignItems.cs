using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Desk;
using CrediCare.Web.Features.Admin.Queue;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Assignments;

/// <summary>
/// Takes things on the desk, gives them to a colleague or lets them go. What is with somebody else than its reader saw is left
/// alone: nobody loses what they have taken without having been seen to have it. The same again changes nothing.
/// </summary>
public sealed class AssignItems(PortalContext context, DeskItemsQuery items, AuditTrail audit, TimeProvider clock)
{
    private const int MostTries = 3;

    /// <param name="viewer">Who does it.</param>
    /// <param name="to">Whose it becomes; null is nobody's.</param>
    /// <param name="asked">Each with the public id of whom it was seen with.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    /// <returns>How many are now as asked, and those that somebody else was quicker with.</returns>
    public async Task<AssignmentResult> AssignAsync(
        Viewer viewer,
        DeskHolder? to,
        IReadOnlyCollection<AssignmentItem> asked,
        CancellationToken cancellationToken
    )
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await OnceAsync(viewer, to, asked, cancellationToken);
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                // Somebody took or let go one of them at the same moment: whose they are is looked at again.
                context.ChangeTracker.Clear();
            }
        }
    }

    private async Task<AssignmentResult> OnceAsync(
        Viewer viewer,
        DeskHolder? to,
        IReadOnlyCollection<AssignmentItem> asked,
        CancellationToken cancellationToken
    )
    {
        var about = await items.FindAsync(asked.Select(one => one.Item), cancellationToken);
        var ids = about.Values.Select(one => one.Id).ToList();
        var held = await context
            .DeskAssignments.Where(one => ids.Contains(one.SubjectId))
            .ToDictionaryAsync(one => one.SubjectId, cancellationToken);
        var userIds = held.Values.Select(one => one.UserId).ToList();
        var publicIds = await context
            .Users.Where(user => userIds.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.PublicId, cancellationToken);
        var quicker = new List<DeskAbout>();
        foreach (var one in asked.DistinctBy(one => one.Item))
        {
            if (!about.TryGetValue(one.Item ?? "", out var subject))
                continue;
            var current = held.GetValueOrDefault(subject.Id);
            if (current?.UserId == to?.UserId)
                continue;
            if ((current is null ? "" : publicIds[current.UserId]) != (one.Seen ?? ""))
                quicker.Add(subject);
            else
                Change(viewer, subject, current, to);
        }

        await context.SaveChangesAsync(cancellationToken);
        return new(about.Count - quicker.Count, quicker);
    }

    private void Change(Viewer viewer, DeskAbout subject, DeskAssignment? current, DeskHolder? to)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (to is null)
            context.Remove(current!);
        else if (current is null)
            context.Add(DeskAssignment.Of(subject.Subject, subject.Id, to.UserId, viewer.UserId, now));
        else
            current.GiveTo(to.UserId, viewer.UserId, now);
        // How the agency shares its work is no business of the creditor's: its log leaves it out.
        audit.Add(AuditAction.DeskAssigned, subject.Subject.ToString(), subject.Id, null, to?.PublicId);
    }
}

/// <summary>What came of it.</summary>
/// <param name="Done">How many are now as asked.</param>
/// <param name="Quicker">Those that are with somebody else than was seen; nothing was done to them.</param>
public sealed record AssignmentResult(int Done, IReadOnlyList<DeskAbout> Quicker);
