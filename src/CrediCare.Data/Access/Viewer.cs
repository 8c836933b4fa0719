using CrediCare.Domain.Creditors;

namespace CrediCare.Data.Access;

/// <summary>
/// The person a page is made for, as the database has them at this request. What they may see follows from this and
/// from nothing else.
/// </summary>
public sealed record Viewer(
    Guid UserId,
    string FullName,
    Identity.StaffRole? StaffRole,
    IReadOnlyList<ViewerMembership> Memberships,
    ViewerMembership? Current
)
{
    public bool IsStaff => StaffRole is not null;

    /// <summary>Portfolios of every creditor the person belongs to.</summary>
    public IReadOnlyList<Guid> PortfolioIds { get; } = [.. Memberships.SelectMany(membership => membership.PortfolioIds)];

    /// <summary>Whether the person has at least this role in the creditor they are working for now.</summary>
    public bool Has(MembershipRole role) => Current is { } membership && membership.Role >= role;
}

/// <summary>One creditor the person may see, in this role and these portfolios, today.</summary>
public sealed record ViewerMembership(
    Guid CreditorId,
    string CreditorPublicId,
    string CreditorName,
    string OrganisationNumber,
    MembershipRole Role,
    bool AllPortfolios,
    IReadOnlyList<Guid> PortfolioIds
);
