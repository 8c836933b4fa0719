using System.Threading.RateLimiting;
using CrediCare.Web.Features.Errors;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Startup;

/// <summary>
/// Works on so many pages and calls at once, lets some more wait, and turns the others away at the door: before anything is read,
/// so that they may come again without harm. No single place has more than half of it. Health and static files always pass.
/// </summary>
public static class Overload
{
    /// <summary>How long those who are turned away are told to wait.</summary>
    public static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(5);

    public static void AddPortalOverload(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
            limiter.OnRejected = (refused, _) => new ValueTask(FailurePage.WriteTooBusyAsync(refused.HttpContext, ComeBackAfter));
        });
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<IOptions<LoadOptions>>(
                (limiter, load) =>
                    limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                        Of(NetworkPlace.Of, Half(load.Value.AtOnce), Half(load.Value.Waiting)),
                        Of(_ => "", load.Value.AtOnce, load.Value.Waiting)
                    )
            );
    }

    private static int Half(int all) => (all + 1) / 2;

    private static PartitionedRateLimiter<HttpContext> Of(Func<HttpContext, string> whose, int atOnce, int waiting) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            RateLimitPartition.GetConcurrencyLimiter(
                whose(context),
                _ => new ConcurrencyLimiterOptions { PermitLimit = atOnce, QueueLimit = waiting }
            )
        );
}
