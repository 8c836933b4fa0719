using CrediCare.Domain;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;

namespace CrediCare.Data.Search;

/// <summary>
/// The terms by which a case is found: its number and KID, every invoice's number, own reference and KID, and what its
/// debtor is found by. Saved in the same transaction as what they come from.
/// </summary>
public static class CaseSearchTerms
{
    /// <summary>All terms of the case as it is now, each once.</summary>
    public static IReadOnlyList<SearchTerm> Of(Case one, Debtor debtor) =>
        [
            .. DebtorSearchTerms
                .With(Numbers(one), debtor.Name, debtor.OrganisationNumber, debtor.Contact)
                .Select(term => new SearchTerm(one.PortfolioId, term.Term, one.Id, term.IsExact)),
        ];

    /// <summary>The terms of a case whose debtor is forgotten: its numbers.</summary>
    public static IReadOnlyList<SearchTerm> WithoutDebtor(Case one) =>
        [
            .. DebtorSearchTerms
                .With(Numbers(one), "", null, new ContactDetails(PostalAddress.Unknown, null, null))
                .Select(term => new SearchTerm(one.PortfolioId, term.Term, one.Id, term.IsExact)),
        ];

    private static IEnumerable<string> Numbers(Case one) => [one.CaseNumber, one.Kid, .. one.Invoices.SelectMany(Numbers)];

    private static IEnumerable<string> Numbers(Invoice invoice) =>
        [invoice.InvoiceNumber, invoice.OwnReference ?? "", invoice.Kid ?? ""];
}
