using CrediCare.Domain.Registrations;

namespace CrediCare.Data.Search;

/// <summary>
/// The terms by which a registration is found until the night makes a case of it: its receipt, the invoice's number, own
/// reference and KID, and what the debtor is found by.
/// </summary>
public static class RegistrationSearchTerms
{
    public static IReadOnlyList<RegistrationTerm> Of(Registration registration) =>
        [
            .. DebtorSearchTerms
                .With(
                    [
                        registration.ReceiptNumber,
                        registration.InvoiceNumber,
                        registration.OwnReference ?? "",
                        registration.Kid ?? "",
                    ],
                    registration.DebtorName,
                    registration.DebtorOrganisationNumber,
                    registration.DebtorContact
                )
                .Select(term => new RegistrationTerm(registration.PortfolioId, term.Term, registration.Id, term.IsExact)),
        ];
}
