using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;

namespace CrediCare.Data.Search;

/// <summary>
/// The terms by which a case is found: its number and KID, every invoice's number, own reference and KID, each word of
/// the debtor's name, and the debtor's organisation number, telephone and e-mail. A birth date or birth number is never
/// one of them. Saved in the same transaction as what they come from.
/// </summary>
public static class CaseSearchTerms
{
    /// <summary>All terms of the case as it is now, each once.</summary>
    public static IReadOnlyList<SearchTerm> Of(Case one, Debtor debtor) =>
        [
            .. Words(one, debtor)
                .Where(term => term.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Select(term => new SearchTerm(one.PortfolioId, term, one.Id)),
        ];

    private static IEnumerable<string> Words(Case one, Debtor debtor) =>
        [
            SearchKey.Number(one.CaseNumber),
            SearchKey.Number(one.Kid),
            .. one.Invoices.SelectMany(Words),
            .. SearchKey.Words(debtor.Name),
            SearchKey.Number(debtor.OrganisationNumber ?? ""),
            debtor.Phone is { } phone ? SearchKey.Phone(phone) ?? SearchKey.Number(phone) : "",
            SearchKey.Email(debtor.Email ?? ""),
        ];

    private static IEnumerable<string> Words(Invoice invoice) =>
        [
            SearchKey.Number(invoice.InvoiceNumber),
            SearchKey.Number(invoice.OwnReference ?? ""),
            SearchKey.Number(invoice.Kid ?? ""),
        ];
}
