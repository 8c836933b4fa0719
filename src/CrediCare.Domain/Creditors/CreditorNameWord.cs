using CrediCare.Domain.Debtors;

namespace CrediCare.Domain.Creditors;

/// <summary>A word of a creditor's name, folded by <see cref="NameKey"/>: by its beginning the creditor is found.</summary>
public sealed record CreditorNameWord(Guid CreditorId, string Word)
{
    /// <summary>The words of a name, each once.</summary>
    public static IEnumerable<string> In(string name) =>
        NameKey.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);
}
