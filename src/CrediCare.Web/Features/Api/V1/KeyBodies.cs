using CrediCare.Domain.Creditors;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>The key of this call.</summary>
/// <param name="Name">What the creditor calls it.</param>
/// <param name="Creditor">Whose it is.</param>
/// <param name="OrganisationNumber">The creditor's.</param>
/// <param name="Mode">Whether what it does counts.</param>
/// <param name="Scopes">What it opens.</param>
/// <param name="LastDay">The last day in Oslo on which it opens anything.</param>
public sealed record KeyBody(
    string Name,
    string Creditor,
    string OrganisationNumber,
    ApiKeyMode Mode,
    IReadOnlyList<string> Scopes,
    DateOnly LastDay
);

/// <summary>A portfolio that the key reaches.</summary>
public sealed record PortfolioBody(string Id, string Name, bool IsClosed);
