using System.Threading.RateLimiting;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// How often one place may guess. Counted by where it comes from, and by where it comes from together with the address
/// that was typed; never by that address alone, so that nobody can shut others out by typing theirs. Each node counts for
/// itself.
/// </summary>
public sealed class SignInAttempts : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const int PerPlace = 100;
    private const int PerPlaceAndAddress = 15;

    private readonly PartitionedRateLimiter<Attempt> _limits = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<Attempt, string>(attempt => Limit(attempt.Place, PerPlace)),
        PartitionedRateLimiter.Create<Attempt, string>(attempt => Limit($"{attempt.Place} {attempt.Address}", PerPlaceAndAddress))
    );

    /// <summary>Whether another attempt is open. Looking counts for nothing.</summary>
    public bool AreOpen(HttpContext context, string? address)
    {
        using var lease = _limits.AttemptAcquire(Of(context, address), permitCount: 0);
        return lease.IsAcquired;
    }

    /// <summary>Counts one; people who get in at once are never counted.</summary>
    public void Count(HttpContext context, string? address)
    {
        using var lease = _limits.AttemptAcquire(Of(context, address));
    }

    public void Dispose() => _limits.Dispose();

    private static Attempt Of(HttpContext context, string? address) =>
        new(context.Connection.RemoteIpAddress?.ToString() ?? "", (address ?? "").Trim().ToUpperInvariant());

    private static RateLimitPartition<string> Limit(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(
            key,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window }
        );

    private sealed record Attempt(string Place, string Address);
}
