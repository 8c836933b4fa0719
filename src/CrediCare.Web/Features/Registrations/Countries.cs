using System.Collections.Frozen;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrediCare.Web.Features.Registrations;

/// <summary>The countries an address can be in (ISO 3166), named in the reader's language, Norway and its neighbours first.</summary>
public static class Countries
{
    public const string Norway = "NO";

    private static readonly string[] First = [Norway, "SE", "DK", "FI", "IS"];

    private static readonly string[] Others =
    [
        "AE",
        "AT",
        "AU",
        "BA",
        "BE",
        "BG",
        "BR",
        "CA",
        "CH",
        "CN",
        "CY",
        "CZ",
        "DE",
        "EE",
        "ES",
        "FO",
        "FR",
        "GB",
        "GL",
        "GR",
        "HR",
        "HU",
        "IE",
        "IL",
        "IN",
        "IT",
        "JP",
        "LI",
        "LT",
        "LU",
        "LV",
        "MA",
        "ME",
        "MK",
        "MT",
        "NL",
        "NZ",
        "PH",
        "PK",
        "PL",
        "PT",
        "RO",
        "RS",
        "SG",
        "SI",
        "SK",
        "TH",
        "TR",
        "UA",
        "US",
        "VN",
        "XK",
        "ZA",
    ];

    private static readonly FrozenSet<string> Known = First.Concat(Others).ToFrozenSet();

    public static IEnumerable<string> Codes => Known;

    public static bool IsKnown(string code) => Known.Contains(code);

    public static string NameOf(string code) =>
        IsKnown(code) ? TextSource<RegistrationsText>.Get($"Country_{code}", PortalFormat.Current.Language) : code;

    /// <summary>Norway is chosen unless something else is.</summary>
    public static IReadOnlyList<SelectListItem> Choices() =>
        [
            .. First.Select(Choice),
            .. Others
                .Select(Choice)
                .OrderBy(choice => choice.Text, StringComparer.Create(PortalFormat.Current.Language, ignoreCase: true)),
        ];

    private static SelectListItem Choice(string code) => new(NameOf(code), code, code == Norway);
}
