using System.Globalization;

namespace CrediCare.Web.Text;

/// <summary>The two languages people read the portal in. Codes <c>nb</c> and <c>en</c> are what cookies, claims and rows hold.</summary>
public static class PortalLanguage
{
    public const string Norwegian = "nb";
    public const string English = "en";

    /// <summary>How numbers are read and written whatever the language: the money is Norwegian.</summary>
    public static CultureInfo NorwegianCulture { get; } = CultureInfo.GetCultureInfo("nb-NO");

    public static CultureInfo EnglishCulture { get; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The code of the language this text is being written in.</summary>
    public static string Current => CodeOf(CultureInfo.CurrentUICulture);

    /// <summary>The code of the one it is not.</summary>
    public static string Other => Current == English ? Norwegian : English;

    public static string CodeOf(CultureInfo language) => language.TwoLetterISOLanguageName == English ? English : Norwegian;

    /// <summary>The culture of a language code; anything but English is bokmål.</summary>
    public static CultureInfo CultureOf(string? code) => code == English ? EnglishCulture : NorwegianCulture;

    public static bool IsKnown(string? code) => code is Norwegian or English;
}
