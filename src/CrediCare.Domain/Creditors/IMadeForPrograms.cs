namespace CrediCare.Domain.Creditors;

/// <summary>
/// What an administrator makes for the creditor's own programs: a key, or a place where they are told what happens. It works only as
/// long as the person who made it, and has seen its secret, administers the creditor.
/// </summary>
public interface IMadeForPrograms
{
    Guid CreditorId { get; }

    Guid MadeByUserId { get; }

    /// <summary>All portfolios, later ones too; otherwise only <see cref="PortfolioIds"/>.</summary>
    bool AllPortfolios { get; }

    IEnumerable<Guid> PortfolioIds { get; }
}
