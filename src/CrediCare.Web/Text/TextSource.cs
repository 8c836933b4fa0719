using System.Globalization;
using System.Resources;

namespace CrediCare.Web.Text;

/// <summary>
/// The texts of one text class in a named language. Views take <c>IStringLocalizer&lt;XText&gt;</c>, which follows the reader
/// of the page; mail, jobs and documents say themselves whose language it is. A missing English text falls back to bokmål;
/// a missing key is a bug and throws.
/// </summary>
public sealed class TextSource<T>
{
    private static readonly ResourceManager Texts = new(typeof(T));

    public static string Get(string key, CultureInfo language) =>
        Texts.GetString(key, language) ?? throw new ArgumentException($"{typeof(T).Name} has no text '{key}'.", nameof(key));

    /// <summary>The text with <c>{0}</c>, <c>{1}</c> filled in by words that are already written for the reader.</summary>
    public static string Get(string key, CultureInfo language, params ReadOnlySpan<object?> words) =>
        string.Format(language, Get(key, language), words);
}
