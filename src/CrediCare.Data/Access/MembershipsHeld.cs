using CrediCare.Domain.Creditors;

namespace CrediCare.Data.Access;

/// <summary>Which memberships give access on a day.</summary>
public static class MembershipsHeld
{
    /// <param name="memberships">Anyone's.</param>
    /// <param name="day">The calendar day in Oslo; a membership's last day is included.</param>
    public static IQueryable<Membership> HeldOn(this IQueryable<Membership> memberships, DateOnly day) =>
        memberships.Where(membership =>
            membership.EndedAtUtc == null && (membership.LastDay == null || membership.LastDay >= day)
        );

    /// <summary>Those that also make their holder an administrator.</summary>
    /// <param name="memberships">Anyone's.</param>
    /// <param name="day">The calendar day in Oslo.</param>
    public static IQueryable<Membership> AdministratorsOn(this IQueryable<Membership> memberships, DateOnly day) =>
        memberships.HeldOn(day).Where(membership => membership.Role == MembershipRole.Administrator);
}
