using CrediCare.Domain.Creditors;

namespace CrediCare.Web.Features.Users;

/// <summary>A page of those who have, or have had, access to a company.</summary>
/// <param name="Company">The public id of the company, for the page's forms.</param>
/// <param name="CompanyName">Whose users.</param>
/// <param name="ShowsPortfolios">There is more than one portfolio.</param>
/// <param name="IsCurrent">It is the company the viewer works for now.</param>
/// <param name="RequiresSecondFactor">Nobody gets in without one.</param>
/// <param name="AsksForReview">The half-yearly question stands open.</param>
public sealed record UserList(
    string Company,
    string CompanyName,
    IReadOnlyList<UserRow> Rows,
    bool ShowsFormer,
    int Standing,
    int Former,
    string? Search,
    bool ShowsPortfolios,
    bool AsksForReview,
    DateOnly? ConfirmedOn,
    int Page,
    int Pages,
    bool IsCurrent,
    bool RequiresSecondFactor
)
{
    /// <summary>The address, for the same company.</summary>
    public string Link(string path, bool former = false) =>
        (IsCurrent, former) switch
        {
            (true, false) => path,
            (true, true) => $"{path}?former=true",
            (false, false) => $"{path}?company={Company}",
            (false, true) => $"{path}?company={Company}&former=true",
        };
}

/// <summary>
/// One person's access. While an invitation waits, everything is as the one who invited wrote it: whether the address has
/// an account elsewhere is nobody's business here.
/// </summary>
/// <param name="PublicId">The access, in addresses.</param>
/// <param name="Portfolios">The chosen portfolios by name; null is all.</param>
/// <param name="IsTakenUp">The person has been here.</param>
/// <param name="Version">The access as it is now.</param>
public sealed record UserRow(
    string PublicId,
    string Name,
    string Email,
    AccessTerms Terms,
    IReadOnlyList<string>? Portfolios,
    UserStanding Standing,
    bool IsTakenUp,
    DateTime? LastSignInAtUtc,
    DateTime? EndedAtUtc,
    bool IsViewer,
    int Version
);

/// <summary>Where an access stands.</summary>
public enum UserStanding
{
    Invited,
    Active,
    Ended,
}
