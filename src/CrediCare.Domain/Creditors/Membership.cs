namespace CrediCare.Domain.Creditors;

/// <summary>
/// One person's access to one creditor: role, which portfolios, until when, and on behalf of which accounting office.
/// There is no login for an office as such.
/// </summary>
public sealed class Membership : IVersioned
{
    private readonly List<MembershipPortfolio> _portfolios = [];

    private Membership() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid UserId { get; private set; }
    public Guid CreditorId { get; private set; }
    public MembershipRole Role { get; private set; }

    /// <summary>All portfolios, later ones too; otherwise only those in <see cref="Portfolios"/>.</summary>
    public bool AllPortfolios { get; private set; }

    /// <summary>The last day of access in Oslo, that day included; null is without end.</summary>
    public DateOnly? LastDay { get; private set; }

    public string? OfficeName { get; private set; }
    public string? OfficeOrganisationNumber { get; private set; }
    public DateTime CreatedAtUtc { get; private set; }
    public DateTime? EndedAtUtc { get; private set; }
    public int Version { get; private set; }

    public IReadOnlyList<MembershipPortfolio> Portfolios => _portfolios;

    public static Membership Grant(
        Guid userId,
        Guid creditorId,
        MembershipRole role,
        IReadOnlyCollection<Guid>? portfolioIds,
        DateOnly? lastDay,
        DateTime nowUtc
    )
    {
        var membership = new Membership
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            UserId = userId,
            CreditorId = creditorId,
            Role = role,
            AllPortfolios = portfolioIds is null,
            LastDay = lastDay,
            CreatedAtUtc = nowUtc,
        };
        membership._portfolios.AddRange((portfolioIds ?? []).Select(id => new MembershipPortfolio(membership.Id, id)));
        return membership;
    }

    public Membership OnBehalfOf(string officeName, string officeOrganisationNumber)
    {
        (OfficeName, OfficeOrganisationNumber) = (officeName, officeOrganisationNumber);
        return this;
    }

    public void End(DateTime nowUtc) => EndedAtUtc ??= nowUtc;
}

/// <summary>One portfolio that a membership reaches.</summary>
public sealed record MembershipPortfolio(Guid MembershipId, Guid PortfolioId);
