using System.Globalization;

namespace CrediCare.Web.Features.Api;

/// <summary>Says in an answer's head how many calls are left, and when to come again.</summary>
public static class ApiWaiting
{
    public static void SayWait(this HttpResponse response, TimeSpan wait) => response.Headers.RetryAfter = Seconds(wait);

    public static void SayLeft(this HttpResponse response, int limit, int left, TimeSpan reset)
    {
        response.Headers["RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
        response.Headers["RateLimit-Remaining"] = left.ToString(CultureInfo.InvariantCulture);
        response.Headers["RateLimit-Reset"] = Seconds(reset);
    }

    private static string Seconds(TimeSpan wait) =>
        Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
