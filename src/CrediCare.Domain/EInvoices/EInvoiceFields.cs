using System.Globalization;
using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.EInvoices;

/// <summary>Turns the texts of an invoice into what they mean.</summary>
internal static class EInvoiceFields
{
    /// <summary>The register of legal entities in Brønnøysund, in the code list of electronic addresses (ISO 6523).</summary>
    private const string NorwegianRegister = "0192";

    private const string Norway = "NO";
    private const int PostcodeLength = 4;
    private const int MostItems = 5;

    /// <exception cref="EInvoiceException">Something that every invoice says is missing or cannot be read.</exception>
    public static EInvoice Of(bool isCreditNote, FoundElements found)
    {
        var references = found.All(EInvoicePaths.PaymentReference).Select(one => one.Text).Distinct().ToList();
        var due = found.First(EInvoicePaths.DueOn) is not null ? EInvoicePaths.DueOn : EInvoicePaths.PaymentDueOn;
        return new()
        {
            IsCreditNote = isCreditNote,
            Number = Required(found, EInvoicePaths.Number).Text,
            IssuedOn = Day(Required(found, EInvoicePaths.IssuedOn), EInvoicePaths.IssuedOn),
            DueOn = found.First(due) is { } day ? Day(day, due) : null,
            Terms = found.First(EInvoicePaths.Terms)?.Text,
            Currency = Required(found, EInvoicePaths.Currency).Text.ToUpperInvariant(),
            Payable = Amount(Required(found, EInvoicePaths.Payable)),
            PaymentReference = references is [var only] ? only : null,
            PayeeAccount = found.First(EInvoicePaths.PayeeAccount)?.Text,
            Supplier = Party(found, EInvoicePaths.Supplier),
            Customer = Party(found, EInvoicePaths.Customer),
            Items = found.All(EInvoicePaths.Item).Select(one => one.Text).Distinct().Take(MostItems).ToArray(),
            Documents = found.Documents,
            OtherFiles = found.OtherFiles,
        };
    }

    private static EInvoiceParty Party(FoundElements found, string path)
    {
        var country = Text(EInvoicePaths.Country)?.ToUpperInvariant();
        var postcode = Text(EInvoicePaths.Postcode);
        return new()
        {
            Name = Text(EInvoicePaths.Name),
            OrganisationNumber =
                Registered(EInvoicePaths.CompanyId, orUnsaid: true) ?? Registered(EInvoicePaths.Endpoint, orUnsaid: false),
            Street = Text(EInvoicePaths.Street),
            StreetExtra = Text(EInvoicePaths.StreetExtra) ?? Text(EInvoicePaths.AddressLine),
            Postcode =
                country is null or Norway && postcode is { Length: < PostcodeLength } && postcode.All(char.IsAsciiDigit)
                    ? postcode.PadLeft(PostcodeLength, '0')
                    : postcode,
            City = Text(EInvoicePaths.City),
            Country = country,
            Email = Text(EInvoicePaths.Email),
            Phone = Text(EInvoicePaths.Phone),
        };

        string? Text(string of) => found.First(path + of)?.Text;

        string? Registered(string of, bool orUnsaid) =>
            found.All(path + of).FirstOrDefault(one => one.Scheme == NorwegianRegister || (orUnsaid && one.Scheme is null))?.Text;
    }

    private static FoundElement Required(FoundElements found, string path) =>
        found.First(path) ?? throw new EInvoiceException(new(EInvoiceRefusal.Missing, path, null));

    private static DateOnly Day(FoundElement written, string path) =>
        // A day may have a time zone behind it; it is the same day.
        written.Text.Length >= 10
        && DateOnly.TryParseExact(
            written.Text[..10],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : throw new EInvoiceException(new(EInvoiceRefusal.Unreadable, path, written.Line));

    private static Money Amount(FoundElement written) =>
        decimal.TryParse(
            written.Text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var kroner
        )
        && Math.Abs(kroner) < MostKroner
        && decimal.Truncate(kroner * 100) == kroner * 100
            ? Money.FromKroner(kroner)
            : throw new EInvoiceException(new(EInvoiceRefusal.Unreadable, EInvoicePaths.Payable, written.Line));

    private const decimal MostKroner = 1_000_000_000_000m;
}
