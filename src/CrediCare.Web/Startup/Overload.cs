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
        services.AddSingleton<OverloadLimit>();
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<OverloadLimit>((limiter, limit) => limiter.GlobalLimiter = limit.Limiter);
    }
}

/// <summary>The places there are, and who has one. Its own clock ends with it.</summary>
public sealed class OverloadLimit : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _ofOne;
    private readonly PartitionedRateLimiter<HttpContext> _ofAll;

    public OverloadLimit(IOptions<LoadOptions> load, IOptions<DatabaseOptions> database)
    {
        ArgumentNullException.ThrowIfNull(load);
        ArgumentNullException.ThrowIfNull(database);
        var provider = database.Value.Provider;
        var (atOnce, waiting) = (load.Value.AtOnceOn(provider), load.Value.WaitingOn(provider));
        _ofOne = Of(NetworkPlace.Of, Half(atOnce), Half(waiting));
        _ofAll = Of(_ => "", atOnce, waiting);
        Limiter = PartitionedRateLimiter.CreateChained(_ofOne, _ofAll);
        Arriving = Of(NetworkPlace.Of, Half(atOnce + waiting), waiting: 0);
    }

    public PartitionedRateLimiter<HttpContext> Limiter { get; }

    /// <summary>Who may send what comes before they have a place (<see cref="ArrivingBodies"/>): so many from each.</summary>
    public PartitionedRateLimiter<HttpContext> Arriving { get; }

    public void Dispose()
    {
        Limiter.Dispose();
        _ofOne.Dispose();
        _ofAll.Dispose();
        Arriving.Dispose();
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
