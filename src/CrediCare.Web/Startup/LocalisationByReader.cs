using System.Globalization;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Localization;

namespace CrediCare.Web.Startup;

/// <summary>Whose language a request is answered in.</summary>
public sealed class LocalisationByReader : IRequestCultureProvider
{
    /// <summary>The claim that holds a signed-in person's own choice, <c>nb</c> or <c>en</c>.</summary>
    public const string Claim = "lang";

    public Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
        Task.FromResult<ProviderCultureResult?>(new(PortalLanguage.NorwegianCulture.Name, CultureOf(httpContext).Name));

    /// <summary>As far as it is known: before a person is recognised, their browser's.</summary>
    public static CultureInfo CultureOf(HttpContext context) => PortalLanguage.CultureOf(CodeFor(context));

    private static string? CodeFor(HttpContext context)
    {
        string?[] wishes = [context.User.FindFirst(Claim)?.Value, ReaderCookies.Language(context.Request)];
        return wishes.FirstOrDefault(PortalLanguage.IsKnown) ?? ByBrowser(context.Request);
    }

    /// <summary>The first language asked for that we can answer; readers of the neighbouring languages get bokmål.</summary>
    private static string? ByBrowser(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish =>
                wish.Value.Value?.Split('-')[0] switch
                {
                    "nb" or "nn" or "no" or "da" or "sv" => PortalLanguage.Norwegian,
                    "en" => PortalLanguage.English,
                    _ => null,
                }
            )
            .FirstOrDefault(code => code is not null);
}
