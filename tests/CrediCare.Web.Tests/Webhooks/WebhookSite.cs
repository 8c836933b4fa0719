using CrediCare.Data.Security;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Webhooks;
using CrediCare.TestKit;
using CrediCare.Web.Jobs.Webhooks;
using CrediCare.Web.Tests.Features.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Webhooks;

/// <summary>A site that may send to this machine, and what its first creditor sets up there.</summary>
internal sealed class WebhookSite : PortalFactory
{
    public const WebhookTopics All =
        WebhookTopics.Cases | WebhookTopics.Decisions | WebhookTopics.Payments | WebhookTopics.Reports;

    /// <summary>What lets a site send to this machine.</summary>
    public static KeyValuePair<string, string> ToThisMachine { get; } = new("Webhooks:AllowLoopback", "true");

    protected override IEnumerable<KeyValuePair<string, string>> Settings => [ToThisMachine];

    /// <summary>An endpoint of the first creditor that this person administers.</summary>
    public Task<MadeEndpoint> EndpointAsync(
        string address,
        string administrator = Creditor,
        WebhookTopics topics = All,
        IReadOnlyCollection<Guid>? portfolios = null,
        ApiKeyMode mode = ApiKeyMode.Live
    ) =>
        WithDatabaseAsync(async context =>
        {
            var maker = await context.Users.SingleAsync(one => one.NormalizedEmail == administrator.ToUpperInvariant());
            var creditorId = await context
                .Memberships.Where(one => one.UserId == maker.Id && one.Role == MembershipRole.Administrator)
                .OrderBy(one => one.Id)
                .Select(one => one.CreditorId)
                .FirstAsync();
            var secret = WebhookSecret.New();
            var made = WebhookEndpoint
                .Make(
                    creditorId,
                    new WebhookTerms("Fakturasystemet", address, topics, portfolios),
                    Services.GetRequiredService<Vault>().Seal(secret.Text, Purposes.WebhookSecret),
                    maker.Id,
                    Clock.UtcNow,
                    mode
                )
                .Value;
            context.Add(made);
            await context.SaveChangesAsync();
            return new MadeEndpoint(made.Id, made.PublicId, secret);
        });

    /// <summary>One case is opened: one event.</summary>
    public Task<Case> OpenCaseAsync(int portfolio = 0, Action<Case, Guid>? moves = null) =>
        this.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal", portfolio: portfolio, moves: moves);

    /// <summary>One round of sending.</summary>
    public Task SendAsync() => Services.GetRequiredService<WebhookSender>().RunAsync(default);

    public Task<List<WebhookDelivery>> DeliveriesAsync() =>
        WithDatabaseAsync(context => context.WebhookDeliveries.AsNoTracking().OrderBy(one => one.Id).ToListAsync());

    public async Task<WebhookDelivery> DeliveryAsync() => Assert.Single(await DeliveriesAsync());

    public Task<List<WebhookTry>> TriesAsync() =>
        WithDatabaseAsync(context => context.WebhookTries.AsNoTracking().OrderBy(one => one.Number).ToListAsync());

    public Task<WebhookEndpoint> RowAsync(MadeEndpoint made) =>
        WithDatabaseAsync(context => context.WebhookEndpoints.AsNoTracking().SingleAsync(one => one.Id == made.Id));
}

/// <summary>An endpoint and what its receiver knows.</summary>
internal sealed record MadeEndpoint(Guid Id, string PublicId, WebhookSecret Secret);
