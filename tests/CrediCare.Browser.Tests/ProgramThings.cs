using CrediCare.Data;
using CrediCare.Data.Security;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Webhooks;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Browser.Tests;

/// <summary>What a company has made for its programs, for the pages that name one of them.</summary>
public sealed record ProgramThings(string Webhook, string Failing, string Delivered, string GivenUp, string Key)
{
    private const WebhookTopics All =
        WebhookTopics.Cases | WebhookTopics.Decisions | WebhookTopics.Payments | WebhookTopics.Reports;

    /// <summary>Two webhooks, one of which fails, with something of each kind in their logs; and a key.</summary>
    public static Task<ProgramThings> MakeAsync(PortalFactory site) =>
        site.WithDatabaseAsync(async context =>
        {
            var maker = await context.Users.SingleAsync(one => one.Email == PortalFactory.Creditor);
            var creditorId = await context
                .Memberships.Where(one => one.UserId == maker.Id && one.Role == MembershipRole.Administrator)
                .OrderBy(one => one.Id)
                .Select(one => one.CreditorId)
                .FirstAsync();
            var now = site.Clock.UtcNow;
            var secret = site.Services.GetRequiredService<Vault>().Seal(WebhookSecret.New().Text, Purposes.WebhookSecret);
            var webhook = Endpoint(
                "Fakturasystemet",
                "https://mottak.fakturasystemet.example.no/credicare/hendelser?kilde=inkasso"
            );
            var failing = Endpoint("Prøvemottaket", "https://proeve.example.no/", ApiKeyMode.Test);
            context.AddRange(webhook, failing);
            var happened = await (
                from one in context.CaseEvents
                join of in context.Cases.IgnoreAutoIncludes() on one.CaseId equals of.Id
                where of.CreditorId == creditorId
                orderby one.Id
                select new { One = one, of.CaseNumber }
            )
                .Take(24)
                .ToListAsync();
            var deliveries = happened
                .Select((one, at) => Told(one.One, one.CaseNumber, at % 3 == 0 ? failing : webhook))
                .ToList();
            var user = await context.Users.FirstAsync(one => one.Email == PortalFactory.OtherCreditor);
            var terms = new ApiKeyTerms(
                "Fakturasystemet",
                null,
                ApiScopes.CasesRead | ApiScopes.RegistrationsWrite,
                OsloTime.DateOf(now).AddDays(80),
                ApiKeyMode.Live
            );
            var key = ApiKey
                .Make(creditorId, user.Id, terms, ApiKeySecret.New(ApiKeyMode.Live), maker.Id, now, OsloTime.DateOf(now))
                .Value;
            context.Add(key);
            await context.SaveChangesAsync();
            // What waits is not tried while pages are looked at.
            await context.WebhookDeliveries.ExecuteUpdateAsync(set => set.SetProperty(one => one.NextTryAtUtc, now.AddDays(1)));
            var delivered = deliveries.First(one => one.EndpointId == webhook.Id);
            var givenUp = deliveries.First(one => one.EndpointId == failing.Id);
            await EndAsync(context, delivered, WebhookDeliveryState.Delivered, WebhookResult.Delivered, 200, now);
            await EndAsync(context, givenUp, WebhookDeliveryState.GivenUp, WebhookResult.Refused, 500, now);
            await context
                .WebhookEndpoints.Where(one => one.Id == failing.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.FailingSinceUtc, now.AddHours(-3)));
            return new ProgramThings(webhook.PublicId, failing.PublicId, delivered.PublicId, givenUp.PublicId, key.PublicId);

            WebhookEndpoint Endpoint(string name, string address, ApiKeyMode mode = ApiKeyMode.Live) =>
                WebhookEndpoint
                    .Make(creditorId, new WebhookTerms(name, address, All, null), secret, maker.Id, now.AddDays(-9), mode)
                    .Value;

            WebhookDelivery Told(CaseEvent one, string number, WebhookEndpoint to)
            {
                var told = WebhookEvent.Of(one with { Id = Guid.CreateVersion7() }, (creditorId, one.PortfolioId, number))!;
                if (to.Mode == ApiKeyMode.Test)
                    told = WebhookEvent.FromSandbox(told, now);
                var delivery = WebhookDelivery.Of(told, to);
                context.AddRange(told, delivery);
                return delivery;
            }
        });

    /// <summary>The address with these things in the places it leaves open.</summary>
    public string Fill(string path) =>
        path.Replace("{webhook}", Webhook, StringComparison.Ordinal)
            .Replace("{failing}", Failing, StringComparison.Ordinal)
            .Replace("{delivered}", Delivered, StringComparison.Ordinal)
            .Replace("{given-up}", GivenUp, StringComparison.Ordinal)
            .Replace("{key}", Key, StringComparison.Ordinal);

    private static async Task EndAsync(
        PortalContext context,
        WebhookDelivery delivery,
        WebhookDeliveryState state,
        WebhookResult result,
        int status,
        DateTime now
    )
    {
        await context
            .WebhookDeliveries.Where(one => one.Id == delivery.Id)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(one => one.State, state)
                    .SetProperty(one => one.LastResult, result)
                    .SetProperty(one => one.LastStatus, status)
                    .SetProperty(one => one.Tries, 2)
            );
        await using var transaction = await context.Database.BeginTransactionAsync();
        await BulkInsert.InsertAsync(
            context,
            [
                new WebhookTry(delivery.Id, 1, now.AddMinutes(-2), WebhookResult.TimedOut, null, 10_003, null),
                new WebhookTry(
                    delivery.Id,
                    2,
                    now,
                    result,
                    status,
                    87,
                    state == WebhookDeliveryState.Delivered ? "{\"ok\":true}" : "Internal error"
                ),
            ],
            default
        );
        await transaction.CommitAsync();
    }
}
