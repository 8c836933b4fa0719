using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Data.Search;

/// <summary>Finds creditors by the beginning of their organisation number, or by the beginnings of words of their name.</summary>
public static class CreditorSearch
{
    private const int NumberLength = 9;

    /// <summary>Each word that was typed must begin a word of the name, in any order. Nothing typed finds all.</summary>
    public static IQueryable<Creditor> Matching(this IQueryable<Creditor> creditors, PortalContext context, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return creditors;
        var digits = OrganisationNumber.Normalise(typed);
        return digits.Length is > 0 and <= NumberLength && digits.All(char.IsAsciiDigit)
            ? creditors.Numbered(digits)
            : creditors.Named(context, [.. CreditorNameWord.In(typed)]);
    }

    private static IQueryable<Creditor> Numbered(this IQueryable<Creditor> creditors, string digits)
    {
        var (first, last) = (digits.PadRight(NumberLength, '0'), digits.PadRight(NumberLength, '9'));
        return creditors.Where(one =>
            one.OrganisationNumber.CompareTo(first) >= 0 && one.OrganisationNumber.CompareTo(last) <= 0
        );
    }

    private static IQueryable<Creditor> Named(this IQueryable<Creditor> creditors, PortalContext context, List<string> words)
    {
        if (words.Count == 0)
            return creditors.Where(one => false);
        var found = words.Select(word => context.CreditorsWithWord(word)).Aggregate((all, one) => all.Intersect(one));
        return creditors.Where(one => found.Contains(one.Id));
    }

    private static IQueryable<Guid> CreditorsWithWord(this PortalContext context, string prefix)
    {
        var after = SearchKey.After(prefix);
        return context
            .Set<CreditorNameWord>()
            .Where(word => word.Word.CompareTo(prefix) >= 0 && word.Word.CompareTo(after) < 0)
            .Select(word => word.CreditorId);
    }
}
