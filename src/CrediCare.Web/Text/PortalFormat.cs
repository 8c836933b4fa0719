using System.Globalization;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Web.Text;

/// <summary>
/// How amounts, dates and numbers are written for people. Figures are written the Norwegian way in both languages (no-break
/// space, comma, true minus); dates follow the language. Instants come in as UTC and are written in Norwegian time.
/// </summary>
public sealed partial class PortalFormat
{
    private const string NoBreakSpace = "\u00A0";
    private const string Minus = "\u2212";
    private const string Unknown = "–";

    private static readonly NumberFormatInfo Figures = new()
    {
        NumberGroupSeparator = NoBreakSpace,
        NumberDecimalSeparator = ",",
        NegativeSign = Minus,
    };

    private PortalFormat(CultureInfo language) => Language = language;

    public static PortalFormat Norwegian { get; } = new(PortalLanguage.NorwegianCulture);

    public static PortalFormat English { get; } = new(PortalLanguage.EnglishCulture);

    /// <summary>For the reader of the page being made.</summary>
    public static PortalFormat Current => For(CultureInfo.CurrentUICulture);

    public CultureInfo Language { get; }

    public static PortalFormat For(CultureInfo language) =>
        PortalLanguage.CodeOf(language) == PortalLanguage.English ? English : Norwegian;

    /// <summary><c>15 248,79</c>; an unknown amount is a dash.</summary>
    public string Amount(Money? amount) => amount is { } known ? (known.Ore / 100m).ToString("N2", Figures) : Unknown;

    /// <summary>A change: <c>+1 200,00</c> or <c>−2 000,00</c>.</summary>
    public string Change(Money amount) => amount.Ore > 0 ? $"+{Amount(amount)}" : Amount(amount);

    /// <summary>In a sentence: <c>15 248,79 kr</c>.</summary>
    public string Kroner(Money? amount) => amount is null ? Unknown : $"{Amount(amount)}{NoBreakSpace}kr";

    /// <summary>A change in a sentence: <c>−2 000,00 kr</c>.</summary>
    public string ChangeInKroner(Money amount) => $"{Change(amount)}{NoBreakSpace}kr";

    /// <summary>In running text, without øre where there are none: <c>750 kr</c>, <c>187,50 kr</c>.</summary>
    public string ShortKroner(Money amount) =>
        amount.Ore % 100 == 0 ? $"{Count(amount.Ore / 100)}{NoBreakSpace}kr" : Kroner(amount);

    /// <summary>A count: <c>1 200</c>.</summary>
    public string Count(long number) => number.ToString("N0", Figures);

    /// <summary>A change of a count: <c>+8</c> or <c>−1</c>.</summary>
    public string Change(long number) => number > 0 ? $"+{Count(number)}" : Count(number);

    /// <summary>A rate in per cent: <c>12,25 %</c>.</summary>
    public string Percent(decimal rate) => $"{Number(rate)}{NoBreakSpace}%";

    /// <summary>A factor: <c>1,5</c>.</summary>
    public string Number(decimal number) => number.ToString("#,0.##", Figures);

    /// <summary><c>84 kB</c>, <c>1,2 MB</c>; thousands, as files are shown elsewhere.</summary>
    public string FileSize(long bytes) =>
        bytes switch
        {
            < 1_000 => $"{Count(bytes)}{NoBreakSpace}B",
            < 999_500 => $"{Count((bytes + 500) / 1_000)}{NoBreakSpace}kB",
            < 10_000_000_000 => $"{(bytes / 1_000_000m).ToString("#,0.#", Figures)}{NoBreakSpace}MB",
            _ => $"{(bytes / 1_000_000_000m).ToString("#,0.#", Figures)}{NoBreakSpace}GB",
        };

    /// <summary><c>310 000 019</c>.</summary>
    public string OrganisationNumber(string? digits) => Grouped(digits, 3);

    /// <summary><c>22 33 44 55</c>; a foreign number as it was written.</summary>
    public string Phone(string number) => Identifier.ParseOrNull<PhoneNumber>(number)?.Display ?? number;

    /// <summary><c>2026 0041 874</c>.</summary>
    public string Kid(string? digits) => Grouped(digits, 4);

    /// <summary>The last digits of an account: enough to recognise it by, not enough to pay into it.</summary>
    public string BankAccountEnding(string? digits) => Identifier.ParseOrNull<BankAccountNumber>(digits)?.Ending ?? Unknown;

    /// <summary><c>1234.56.78903</c>.</summary>
    public string BankAccount(string? digits) =>
        digits is { Length: 11 } ? $"{digits[..4]}.{digits[4..6]}.{digits[6..]}" : digits ?? Unknown;

    private static string Grouped(string? digits, int size) =>
        string.IsNullOrEmpty(digits) ? Unknown : string.Join(NoBreakSpace, digits.Chunk(size).Select(part => new string(part)));

    private string Word(string key) => TextSource<FormatText>.Get(key, Language);

    private string Word(string key, params ReadOnlySpan<object?> words) => TextSource<FormatText>.Get(key, Language, words);
}
