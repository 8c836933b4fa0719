namespace CrediCare.Web.Features.Registrations.New;

/// <summary>A portfolio the person may register in.</summary>
public sealed record PortfolioChoice(Guid Id, string PublicId, string Name);
