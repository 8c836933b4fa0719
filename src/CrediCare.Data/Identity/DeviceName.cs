namespace CrediCare.Data.Identity;

/// <summary>
/// What a browser says it is, as the person knows it: its name and the family of the system it runs on, no version and
/// no address. Null where it does not say. It is a courtesy to its owner and proves nothing.
/// </summary>
/// <param name="Browser">"Chrome".</param>
/// <param name="Platform">"Windows".</param>
public sealed record DeviceName(string? Browser, string? Platform)
{
    // Browsers name those they descend from and systems those they resemble, so the most particular mark stands first.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Vivaldi/", "Vivaldi"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Platforms =
    [
        ("Windows", "Windows"),
        ("Android", "Android"),
        ("iPhone", "iOS"),
        ("iPad", "iPadOS"),
        ("Macintosh", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];

    /// <param name="userAgent">The header as it was sent; null and anything unknown are taken.</param>
    public static DeviceName Of(string? userAgent) => new(Find(Browsers, userAgent), Find(Platforms, userAgent));

    private static string? Find((string Mark, string Name)[] known, string? userAgent) =>
        userAgent is null ? null : Array.Find(known, one => userAgent.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
