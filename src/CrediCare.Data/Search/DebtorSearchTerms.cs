using CrediCare.Domain;
using CrediCare.Domain.Debtors;

namespace CrediCare.Data.Search;

/// <summary>
/// What a debtor is found by: organisation number, telephone and e-mail, and each word of the name and of the postal
/// address. A birth date or birth number is never one of them.
/// </summary>
public static class DebtorSearchTerms
{
    /// <summary>Whether all of the text fits the debtor, and not only a number of one of the cases.</summary>
    public static bool Fit(TypedSearch text, string name, string? organisationNumber, ContactDetails contact)
    {
        var terms = With([], name, organisationNumber, contact).Select(one => one.Term).ToList();
        return text.Parts.All(part => terms.Exists(term => term.StartsWith(part, StringComparison.Ordinal)))
            || (text.Whole is { } whole && terms.Exists(term => term.StartsWith(whole, StringComparison.Ordinal)));
    }

    /// <summary>Whether each part begins a word of the name: what was typed is more likely a name than a street.</summary>
    public static bool FitsName(TypedSearch text, string name)
    {
        var words = SearchKey.Parts(name).ToList();
        return text.Parts.All(part => words.Exists(word => word.StartsWith(part, StringComparison.Ordinal)));
    }

    /// <summary>Whether the text is all of a street address, with or without its postcode and place, however it is spaced.</summary>
    public static bool IsAddress(string typed, PostalAddress address)
    {
        var text = Compact(typed);
        var (street, place) = (Compact(address.Street), Compact(address.City));
        return street.Length > 0
            && (text == street || text == street + place || text == street + Compact(address.Postcode) + place);
    }

    /// <summary>Those of a debtor beside numbers of what the debtor owes, each once; a number wins over the same word of an address.</summary>
    internal static IEnumerable<(string Term, bool IsExact)> With(
        IEnumerable<string> numbers,
        string name,
        string? organisationNumber,
        ContactDetails contact
    )
    {
        var exact = numbers
            .Append(organisationNumber ?? "")
            .Select(SearchKey.Number)
            .Append(contact.Phone is { } phone ? SearchKey.Phone(phone) ?? SearchKey.Number(phone) : "")
            .Append(SearchKey.Email(contact.Email ?? ""));
        var words = SearchKey.Parts(name).Concat(Lines(contact.Address).SelectMany(SearchKey.AddressParts));
        return exact
            .Select(term => (Term: term, IsExact: true))
            .Concat(words.Select(term => (Term: term, IsExact: false)))
            .Where(one => one.Term.Length > 0)
            .DistinctBy(one => one.Term, StringComparer.Ordinal);
    }

    private static string Compact(string? text) => NameKey.Of(text ?? "").Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(PostalAddress address) =>
        ((string?[])[address.Street, address.StreetExtra, address.Postcode, address.City]).OfType<string>();
}
