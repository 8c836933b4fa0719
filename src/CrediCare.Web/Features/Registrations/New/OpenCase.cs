using CrediCare.Domain.Cases;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>An open case of the same debtor. It can be joined before a demand was sent, and within the same portfolio.</summary>
public sealed record OpenCase(Guid Id, string CaseNumber, CaseStage Stage, Guid PortfolioId, bool CanJoin);
