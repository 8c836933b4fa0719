namespace CrediCare.Domain.Creditors;

/// <summary>What an access reaches.</summary>
/// <param name="Role">What the person may do.</param>
/// <param name="PortfolioIds">The chosen portfolios; null is all of them, later ones too.</param>
/// <param name="LastDay">The last day in Oslo, that day included; null is without end.</param>
/// <param name="Office">The accounting office the person works for, if any.</param>
public sealed record AccessTerms(
    MembershipRole Role,
    IReadOnlyCollection<Guid>? PortfolioIds,
    DateOnly? LastDay,
    AccountingOffice? Office = null
)
{
    /// <summary>The same role, reach, end and office, however the portfolios are ordered.</summary>
    public bool Equals(AccessTerms? other) =>
        other is not null
        && Role == other.Role
        && LastDay == other.LastDay
        && Office == other.Office
        && (
            PortfolioIds is null || other.PortfolioIds is null
                ? PortfolioIds == other.PortfolioIds
                : PortfolioIds.ToHashSet().SetEquals(other.PortfolioIds)
        );

    public override int GetHashCode() => HashCode.Combine(Role, LastDay, Office, PortfolioIds?.Count);
}

/// <summary>The office an accountant works for, with its organisation number of nine digits.</summary>
public sealed record AccountingOffice(string Name, string OrganisationNumber);
