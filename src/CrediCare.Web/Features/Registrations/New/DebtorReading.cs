using CrediCare.Domain.Debtors;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>What the first step says, as far as it can be read. Numbers that do not belong to the chosen kind are left out.</summary>
public sealed record DebtorReading(
    PortfolioChoice? Portfolio,
    DebtorKind? Kind,
    string? Name,
    string? OrganisationNumber,
    DateOnly? BirthDate,
    NationalIdentityNumber? BirthNumber,
    ContactDetails Contact,
    IReadOnlyList<FieldProblem> Problems
);
