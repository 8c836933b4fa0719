using System.Collections.Frozen;
using CrediCare.Web.Text;

namespace CrediCare.Web.Features.Registrations.Upload.Rows;

/// <summary>Countries by their names in both languages, which files have more often than codes.</summary>
internal static class CountryNames
{
    private static readonly FrozenDictionary<string, string> Codes = Countries
        .Codes.SelectMany(code =>
            new[] { PortalLanguage.NorwegianCulture, PortalLanguage.EnglishCulture }.Select(language =>
                (Name: TextSource<RegistrationsText>.Get($"Country_{code}", language), Code: code)
            )
        )
        .Concat([("NOR", "NO"), ("Noreg", "NO"), ("SWE", "SE"), ("DNK", "DK"), ("FIN", "FI"), ("ISL", "IS"), ("UK", "GB")])
        .DistinctBy(one => one.Item1, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(one => one.Item1, one => one.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>The code; what is not known is left as it is, for the form's reader to refuse.</summary>
    public static string CodeOf(string typed) => Codes.GetValueOrDefault(typed) ?? typed.ToUpperInvariant();
}
