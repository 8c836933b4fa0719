using CrediCare.Domain.Debtors;

namespace CrediCare.Domain.Registrations;

/// <summary>
/// The folded words a registration is found by: debtor's name, and receipt, invoice number, own reference and
/// organisation number without what stands between their digits.
/// </summary>
public static class RegistrationSearch
{
    public const int MaximumLength = 800;

    public static string TextOf(string receiptNumber, ClaimDetails claim, DebtorIdentity debtor)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(debtor);
        string?[] parts =
        [
            Compact(receiptNumber),
            Compact(claim.InvoiceNumber),
            debtor.OrganisationNumber,
            NameKey.Of(debtor.Name),
            Compact(claim.OwnReference),
        ];
        var text = string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
        return text.Length <= MaximumLength ? text : text[..MaximumLength];
    }

    /// <summary>Folded, with nothing between letters and digits: how numbers and references are written and looked for.</summary>
    public static string Compact(string? text) => NameKey.Of(text ?? "").Replace(" ", "", StringComparison.Ordinal);
}
