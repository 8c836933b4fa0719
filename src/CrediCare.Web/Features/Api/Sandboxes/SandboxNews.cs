using CrediCare.Data;
using CrediCare.Data.Webhooks;
using CrediCare.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.Sandboxes;

/// <summary>
/// Tells on what has happened in a sandbox to its creditor's webhooks in test mode. It lies in the sandbox until that is done, so that
/// a call that broke off is caught up with by the next one; it is told once, under the id it was given inside.
/// </summary>
public sealed class SandboxNews(PortalContext inside, SandboxCall call)
{
    private const int MostAtOnce = 500;

    /// <summary>Not cancelled with the call: what it asked for was done.</summary>
    public async Task TellOnAsync()
    {
        List<WebhookEvent> news;
        do
        {
            news = await inside.WebhookEvents.AsNoTracking().OrderBy(one => one.Id).Take(MostAtOnce).ToListAsync();
            if (news.Count == 0 || !await TellAsync(news))
                return;
            var ids = news.ConvertAll(one => one.Id);
            await inside.WebhookDeliveries.Where(one => ids.Contains(one.EventId)).ExecuteDeleteAsync();
            await inside.WebhookEvents.Where(one => ids.Contains(one.Id)).ExecuteDeleteAsync();
        } while (news.Count == MostAtOnce);
    }

    /// <returns>False where another call tells the same at this moment; it takes them away too.</returns>
    private async Task<bool> TellAsync(List<WebhookEvent> news)
    {
        await using var scope = call.Live<IServiceScopeFactory>().CreateAsyncScope();
        var live = scope.ServiceProvider.GetRequiredService<PortalContext>();
        await using var transaction = await live.Database.BeginTransactionAsync();
        var ids = news.ConvertAll(one => one.Id);
        var told = await live.WebhookEvents.Where(one => ids.Contains(one.Id)).Select(one => one.Id).ToHashSetAsync();
        try
        {
            await WebhookOutbox.TellOnAsync(
                live,
                news.FindAll(one => !told.Contains(one.Id)),
                call.Portal.Clock.RealUtc,
                CancellationToken.None
            );
        }
        catch (System.Data.Common.DbException failure) when (live.FailureOf(failure) == DatabaseFailure.Data)
        {
            return false;
        }

        await transaction.CommitAsync();
        return true;
    }
}
