using CrediCare.Domain.Debtors;

namespace CrediCare.Domain.Registrations;

/// <summary>
/// The folded words a registration is found by: debtor's name, address and e-mail, and receipt, invoice number, own
/// reference, organisation number, KID and telephone without what stands between their digits.
/// </summary>
public static class RegistrationSearch
{
    public const int MaximumLength = 1_400;

    public static string TextOf(string receiptNumber, ClaimDetails claim, DebtorIdentity debtor, ContactDetails contact)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(debtor);
        ArgumentNullException.ThrowIfNull(contact);
        string?[] parts =
        [
            Compact(receiptNumber),
            Compact(claim.InvoiceNumber),
            debtor.OrganisationNumber,
            NameKey.Of(debtor.Name),
            Compact(claim.OwnReference),
            Compact(claim.Kid),
            Compact(contact.Phone),
            NameKey.Of(contact.Email ?? ""),
            NameKey.Of(
                $"{contact.Address.Street} {contact.Address.StreetExtra} {contact.Address.Postcode} {contact.Address.City}"
            ),
        ];
        var text = string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
        return text.Length <= MaximumLength ? text : text[..MaximumLength];
    }

    /// <summary>Folded, with nothing between letters and digits: how numbers and references are written and looked for.</summary>
    public static string Compact(string? text) => NameKey.Of(text ?? "").Replace(" ", "", StringComparison.Ordinal);
}
