using Microsoft.AspNetCore.Routing.Patterns;

namespace CrediCare.Web.Features.CspReports;

/// <summary>
/// A reported address as it may stand in a log: its path, of which the words of the site's own routes stay. Numbers, names and
/// whatever else somebody wrote become three dots.
/// </summary>
public static class ReportedPath
{
    private const string Hidden = "...";
    private const int MostWords = 8;

    /// <param name="address">As it was sent.</param>
    /// <param name="endpoints">All of the site.</param>
    public static string Of(string address, IEnumerable<Endpoint> endpoints)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var page))
            return Hidden;
        var known = endpoints
            .OfType<RouteEndpoint>()
            .SelectMany(endpoint => endpoint.RoutePattern.PathSegments)
            .SelectMany(segment => segment.Parts.OfType<RoutePatternLiteralPart>())
            .Select(part => part.Content)
            .ToHashSet(StringComparer.Ordinal);
        var words = page.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Take(MostWords);
        return $"/{string.Join('/', words.Select(word => known.Contains(word) ? word : Hidden))}";
    }
}
