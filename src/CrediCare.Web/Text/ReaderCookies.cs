namespace CrediCare.Web.Text;

/// <summary>The two choices a reader may make without signing in: language and theme. Neither says who the reader is.</summary>
public static class ReaderCookies
{
    private const string LanguageName = "language";
    private const string ThemeName = "theme";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    /// <summary>Follow the device, light or dark.</summary>
    public static IReadOnlyList<string> Themes { get; } = ["auto", "light", "dark"];

    public static string? Language(HttpRequest request) => request.Cookies[LanguageName];

    /// <summary>The chosen theme, <c>auto</c> when none or an unknown one is set.</summary>
    public static string Theme(HttpRequest request) =>
        request.Cookies[ThemeName] is { } chosen && Themes.Contains(chosen, StringComparer.Ordinal) ? chosen : Themes[0];

    public static void SetLanguage(HttpResponse response, string code) => Set(response, LanguageName, code);

    public static void SetTheme(HttpResponse response, string theme) => Set(response, ThemeName, theme);

    private static void Set(HttpResponse response, string name, string value) =>
        response.Cookies.Append(
            name,
            value,
            new CookieOptions
            {
                MaxAge = Lifetime,
                HttpOnly = true,
                Secure = response.HttpContext.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
            }
        );
}
