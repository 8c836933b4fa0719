using System.Globalization;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Domain.Payments.Files;

/// <summary>A line of OCR giro, and how its fields are read.</summary>
internal sealed record OcrLine(string Content, int Number)
{
    private const string NoDate = "000000";

    // Two digits of a year: no payment is older than this system's century but for the last of the one before.
    private const int FirstYearOfLastCentury = 80;

    public string Of(OcrField field) => Content[(field.From - 1)..field.To];

    /// <summary>Digits only, as they stand.</summary>
    public string Digits(OcrField field) => Of(field) is var text && text.All(char.IsAsciiDigit) ? text : throw Unreadable(field);

    public long Whole(OcrField field) => long.Parse(Digits(field), NumberStyles.None, CultureInfo.InvariantCulture);

    public DateOnly Day(OcrField field)
    {
        var text = Digits(field);
        var century = int.Parse(text[4..], CultureInfo.InvariantCulture) < FirstYearOfLastCentury ? "20" : "19";
        return
            text != NoDate
            && DateOnly.TryParseExact(
                $"{text[..4]}{century}{text[4..]}",
                "ddMMyyyy",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            ? day
            : throw Unreadable(field);
    }

    public string Account(OcrField field) =>
        BankAccountNumber.TryParse(Digits(field), out var account) ? account.Value : throw Unreadable(field);

    /// <summary>What is filled up with noughts where there is nothing.</summary>
    public string? Perhaps(OcrField field) => Of(field).Trim() is var text && text.Trim('0').Length > 0 ? text : null;

    /// <summary>Right-justified, blanks before it; its check digit is not looked at.</summary>
    public string? Kid()
    {
        var text = Of(OcrFields.Kid).TrimStart(' ');
        if (text.Length == 0)
            return null;
        var isReference =
            text.Length > 1 && text[..^1].All(char.IsAsciiDigit) && (char.IsAsciiDigit(text[^1]) || text[^1] == '-');
        return isReference ? text : throw Unreadable(OcrFields.Kid);
    }

    public PaymentFileException Unreadable(OcrField field) => new(new(PaymentFileRefusal.Unreadable, Number, field.Name));

    public PaymentFileException Refused(PaymentFileRefusal refusal, OcrField field) => new(new(refusal, Number, field.Name));
}
