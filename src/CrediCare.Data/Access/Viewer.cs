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

    /// <summary>Every creditor the person belongs to.</summary>
    public IReadOnlyList<Guid> CreditorIds { get; } = [.. Memberships.Select(membership => membership.CreditorId)];

    /// <summary>Whether the person has at least this role in that creditor.</summary>
    public bool HasAt(Guid creditorId, MembershipRole role) =>
        Memberships.Any(membership => membership.CreditorId == creditorId && membership.Role >= role);

    /// <summary>Whether the person has at least this role in the creditor they are working for now.</summary>
    public bool Has(MembershipRole role) => Current is { } membership && membership.Role >= role;
}

/// <summary>The session of a request.</summary>
/// <param name="Id">Its key.</param>
/// <param name="LastSeenAtUtc">As it is written down, up to <see cref="Identity.SignInSession.SeenEvery"/> ago and a little more.</param>
/// <param name="ConfirmedAtUtc">When the person last showed there that it is they.</param>
public sealed record ViewerSession(Guid Id, DateTime LastSeenAtUtc, DateTime ConfirmedAtUtc);

/// <summary>What a session's cookie says.</summary>
/// <param name="UserId">Who signed in.</param>
/// <param name="SessionId">In which session.</param>
/// <param name="SecurityStamp">The stamp it was made under; another one has ended it.</param>
public sealed record SessionTicket(Guid UserId, Guid SessionId, string SecurityStamp);

/// <summary>One creditor the person may see, in this role and these portfolios, today.</summary>
public sealed record ViewerMembership(
    Guid CreditorId,
    string CreditorPublicId,
    string CreditorName,
    string OrganisationNumber,
    MembershipRole Role,
    bool AllPortfolios,
    IReadOnlyList<Guid> PortfolioIds
)
{
    public Guid MembershipId { get; init; }

    /// <summary>The creditor's administrator lets nobody in without a second factor.</summary>
    public bool RequiresSecondFactor { get; init; }

    /// <summary>The person has been here before since access was granted.</summary>
    public bool IsTakenUp { get; init; } = true;
}
