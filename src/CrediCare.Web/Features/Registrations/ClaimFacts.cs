using CrediCare.Domain.Debtors;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Documents;

namespace CrediCare.Web.Features.Registrations;

/// <summary>All that is known of a claim, as it is shown before and after it is sent.</summary>
public sealed record ClaimFacts(
    DebtorKind Kind,
    string Name,
    string? OrganisationNumber,
    DateOnly? BirthDate,
    string? MaskedBirthNumber,
    ContactDetails Contact,
    ClaimDetails Claim,
    string PortfolioName,
    IReadOnlyList<DocumentLine> Documents
)
{
    /// <summary>Where the debtor can still be changed.</summary>
    public string? ChangeDebtor { get; init; }

    /// <summary>Where the invoice can still be changed.</summary>
    public string? ChangeInvoice { get; init; }

    /// <summary>What to look at again before it is sent; empty when nothing is.</summary>
    public string KidWarning { get; init; } = "";

    public string ReminderFeesWarning { get; init; } = "";
}
