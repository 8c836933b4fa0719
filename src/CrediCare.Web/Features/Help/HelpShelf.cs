using CrediCare.Data;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Help;

/// <summary>
/// Keeps the articles at hand, because every page names one and a search reads them all. Written anew a minute after it was
/// read, so that what another node has changed is seen; at once after a change made here.
/// </summary>
public sealed class HelpShelf(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private volatile Kept? _kept;

    public async Task<HelpCatalogue> TodayAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_kept is { } kept && now - kept.ReadAt < Fresh)
            return kept.Catalogue;
        // Two that come at once both read; the later one's is kept, and both are right.
        var read = new Kept(await ReadAsync(cancellationToken), now);
        _kept = read;
        return read.Catalogue;
    }

    /// <summary>Something was changed: the next reader looks again.</summary>
    public void Forget() => _kept = null;

    private async Task<HelpCatalogue> ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var articles = await scope
            .ServiceProvider.GetRequiredService<PortalContext>()
            .HelpArticles.AsNoTracking()
            .ToListAsync(cancellationToken);
        return new HelpCatalogue(
            articles,
            await scope.ServiceProvider.GetRequiredService<HelpFiguresQuery>().ReadAsync(cancellationToken)
        );
    }

    private sealed record Kept(HelpCatalogue Catalogue, DateTimeOffset ReadAt);
}
