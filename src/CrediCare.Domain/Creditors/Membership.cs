namespace CrediCare.Domain.Creditors;

/// <summary>
/// One person's access to one creditor: role, which portfolios, until when, and on behalf of which accounting office.
/// There is no login for an office as such. A person has one per creditor; one that has ended is granted anew.
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

    /// <summary>
    /// The name that the person was invited by. It is what the company sees until the access is taken up, so that an
    /// invitation tells nothing about whether the address has an account; null where nobody was invited by name.
    /// </summary>
    public string? InvitedName { get; private set; }

    public DateTime CreatedAtUtc { get; private set; }

    /// <summary>When it was last granted: at first, or anew after it had ended.</summary>
    public DateTime GrantedAtUtc { get; private set; }

    /// <summary>When the person first came to the company after that; null while the invitation waits.</summary>
    public DateTime? TakenUpAtUtc { get; private set; }

    public DateTime ChangedAtUtc { get; private set; }
    public DateTime? EndedAtUtc { get; private set; }

    /// <summary>
    /// The address belongs to the agency's own staff, who get no access this way. The access ended before it began; the
    /// one who invited sees an invitation like any other, which nobody takes up.
    /// </summary>
    public bool IsPretended { get; private set; }

    /// <summary>
    /// When it last ceased to be an administrator's by a change or an end; one who was it until lately is still told of a new
    /// account for payouts, so that nobody is put out of the way first.
    /// </summary>
    public DateTime? AdministratorUntilUtc { get; private set; }

    /// <summary>The last day that the person and the administrators have been reminded of.</summary>
    public DateOnly? RemindedOfLastDay { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<MembershipPortfolio> Portfolios => _portfolios;

    /// <summary>
    /// Whether the creditor can rely on this person to administer it: here now, without a last day, and known to have come
    /// in. An invitation that waits does not count; it may wait for ever.
    /// </summary>
    public bool IsLastingAdministrator =>
        EndedAtUtc is null && Role == MembershipRole.Administrator && LastDay is null && TakenUpAtUtc is not null;

    public AccessTerms Terms =>
        new(
            Role,
            AllPortfolios ? null : [.. _portfolios.Select(one => one.PortfolioId)],
            LastDay,
            OfficeName is { } name && OfficeOrganisationNumber is { } number ? new AccountingOffice(name, number) : null
        );

    public static Membership Grant(
        Guid userId,
        Guid creditorId,
        MembershipRole role,
        IReadOnlyCollection<Guid>? portfolioIds,
        DateOnly? lastDay,
        DateTime nowUtc
    ) => Invite(userId, creditorId, null, new AccessTerms(role, portfolioIds, lastDay), nowUtc);

    /// <param name="userId">Whose access.</param>
    /// <param name="creditorId">To which creditor.</param>
    /// <param name="name">The person, in the words of the one who invites.</param>
    /// <param name="terms">What it reaches.</param>
    /// <param name="nowUtc">The instant.</param>
    public static Membership Invite(Guid userId, Guid creditorId, string? name, AccessTerms terms, DateTime nowUtc)
    {
        var membership = new Membership
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            UserId = userId,
            CreditorId = creditorId,
            CreatedAtUtc = nowUtc,
        };
        membership.GrantAnew(name, terms, nowUtc);
        return membership;
    }

    public Membership OnBehalfOf(string officeName, string officeOrganisationNumber)
    {
        (OfficeName, OfficeOrganisationNumber) = (officeName, officeOrganisationNumber);
        return this;
    }

    /// <summary>Whether it gives access on a day; a pretended one never does.</summary>
    public bool IsHeldOn(DateOnly day) => EndedAtUtc is null && (LastDay is null || LastDay >= day);

    /// <summary>Whether the company's list shows it as standing.</summary>
    public bool LooksHeldOn(DateOnly day) => IsPretended ? LastDay is null || LastDay >= day : IsHeldOn(day);

    /// <summary>Gives access from now on, also where it had ended.</summary>
    public void GrantAnew(string? name, AccessTerms terms, DateTime nowUtc)
    {
        Change(terms, nowUtc);
        (InvitedName, GrantedAtUtc, TakenUpAtUtc, EndedAtUtc, IsPretended) = (name, nowUtc, null, null, false);
    }

    /// <summary>The person has come.</summary>
    public void TakeUp(DateTime nowUtc) => TakenUpAtUtc ??= nowUtc;

    /// <summary>Gives nothing, and looks as if it did to the one who invited.</summary>
    public void Pretend()
    {
        IsPretended = true;
        EndedAtUtc = GrantedAtUtc;
    }

    /// <summary>Other terms from now on. Whether they may be is <see cref="AccessRule"/>'s to say.</summary>
    public void Change(AccessTerms terms, DateTime nowUtc)
    {
        if (terms.Role != MembershipRole.Administrator)
            LeaveAdministrators(nowUtc);
        (Role, LastDay, AllPortfolios, ChangedAtUtc) = (terms.Role, terms.LastDay, terms.PortfolioIds is null, nowUtc);
        (OfficeName, OfficeOrganisationNumber) = (terms.Office?.Name, terms.Office?.OrganisationNumber);
        var chosen = terms.PortfolioIds ?? [];
        _portfolios.RemoveAll(one => !chosen.Contains(one.PortfolioId));
        _portfolios.AddRange(
            chosen.Except(_portfolios.Select(one => one.PortfolioId)).Select(id => new MembershipPortfolio(Id, id)).ToList()
        );
    }

    public void End(DateTime nowUtc)
    {
        LeaveAdministrators(nowUtc);
        EndedAtUtc ??= nowUtc;
        (IsPretended, ChangedAtUtc) = (false, nowUtc);
    }

    private void LeaveAdministrators(DateTime nowUtc)
    {
        if (Role == MembershipRole.Administrator && EndedAtUtc is null && TakenUpAtUtc is not null)
            AdministratorUntilUtc = nowUtc;
    }
}

/// <summary>One portfolio that a membership reaches.</summary>
public sealed record MembershipPortfolio(Guid MembershipId, Guid PortfolioId);
