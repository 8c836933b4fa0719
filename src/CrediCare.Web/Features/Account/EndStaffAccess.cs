using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Domain;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// Somebody leaves the agency: in one transaction they are staff no longer, every session of theirs ends, and what they had on
/// the desk is nobody's, where the others find it at once. One administrator is always left.
/// </summary>
public sealed class EndStaffAccess(PortalContext context, ILookupNormalizer names, OwnSessions sessions, AuditTrail audit)
{
    /// <returns>How many things on the desk became nobody's.</returns>
    public async Task<Outcome<int, EndStaffRefusal>> EndAsync(string email, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var normalized = names.NormalizeEmail(email);
        var leaver = await context.Users.SingleOrDefaultAsync(
            user => user.NormalizedEmail == normalized && user.StaffRole != null,
            cancellationToken
        );
        if (leaver is null)
            return EndStaffRefusal.NotStaff;
        if (
            leaver.StaffRole == StaffRole.Administrator
            && !await context.Users.AnyAsync(
                user => user.Id != leaver.Id && user.StaffRole == StaffRole.Administrator && user.EmailConfirmed,
                cancellationToken
            )
        )
            return EndStaffRefusal.LastAdministrator;
        (leaver.StaffRole, leaver.SecurityStamp) = (null, Guid.NewGuid().ToString());
        await sessions.AddEndAsync(leaver.Id, SessionEnd.AccessTakenAway, null, cancellationToken);
        var held = await context.DeskAssignments.Where(one => one.UserId == leaver.Id).ToListAsync(cancellationToken);
        context.RemoveRange(held);
        foreach (var one in held)
            audit.Add(AuditAction.DeskAssigned, one.Subject.ToString(), one.SubjectId, null);
        audit.Add(AuditAction.StaffAccessEnded, nameof(PortalUser), leaver.Id, null);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return held.Count;
    }
}

/// <summary>Why somebody's access is not ended.</summary>
public enum EndStaffRefusal
{
    NotStaff,

    /// <summary>Nobody would be left to let others in.</summary>
    LastAdministrator,
}
