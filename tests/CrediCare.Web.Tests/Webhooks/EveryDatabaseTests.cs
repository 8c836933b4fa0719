using CrediCare.Data;
using CrediCare.Data.Webhooks;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Webhooks;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Webhooks;

/// <summary>The pages ask and change the same on every database.</summary>
public sealed class EveryDatabaseTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseTheory]
    public async Task ListLogAndReplay_WorkOnEachDatabase(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await using var site = new PortalOn(database);
        var endpoint = await site.WithDatabaseAsync(async context =>
        {
            var made = await MakeAsync(context, site.Clock.UtcNow);
            var portfolioId = await context
                .Portfolios.Where(one => one.CreditorId == made.CreditorId)
                .OrderBy(one => one.Id)
                .Select(one => one.Id)
                .FirstAsync();
            for (var left = 0; left < 30; left++)
            {
                var told = WebhookEvent.Of(
                    new(
                        Guid.CreateVersion7(),
                        Guid.CreateVersion7(),
                        made.CreditorId,
                        portfolioId,
                        Domain.Cases.CaseEventKind.Opened,
                        default,
                        site.Clock.UtcNow.AddMinutes(-left),
                        null,
                        Domain.Cases.CaseAudience.Creditor,
                        Domain.Cases.CaseStage.Opened,
                        Domain.Cases.CaseHold.None,
                        null
                    ),
                    (made.CreditorId, portfolioId, "2026-000001-9")
                )!;
                context.AddRange(told, WebhookDelivery.Of(told, made));
            }

            await context.SaveChangesAsync();
            await new WebhookNotes(context, site.Clock).LeaveWaitingAsync(made.Id, site.Clock.UtcNow);
            return made;
        });
        using var browser = await site.SignInAsync(PortalFactory.Creditor);
        var home = $"/company/webhooks/{endpoint.PublicId}";

        Assert.Contains("0 av 30 har kommet fram", (await browser.GetAsync("/company/webhooks")).Text, StringComparison.Ordinal);
        Assert.Contains("Ikke sendt", (await browser.GetAsync($"{home}?page=2&outcome=NotSent")).Text, StringComparison.Ordinal);
        var counted = await browser.SubmitAsync(await browser.GetAsync($"{home}/replay"), [], "form[action$='/replay']");
        Assert.Contains("30 meldinger kan sendes på nytt", counted.Text, StringComparison.Ordinal);
        await browser.SubmitAsync(counted, [], "form:has([name=Confirmed])");

        Assert.Equal(
            30,
            await site.WithDatabaseAsync(context =>
                context.WebhookDeliveries.CountAsync(one => one.State == WebhookDeliveryState.Pending)
            )
        );
    }

    private static async Task<WebhookEndpoint> MakeAsync(PortalContext context, DateTime nowUtc)
    {
        var held = await context
            .Memberships.Where(one =>
                one.Role == MembershipRole.Administrator
                && context.Users.Any(user => user.Id == one.UserId && user.Email == PortalFactory.Creditor)
            )
            .OrderBy(one => one.Id)
            .FirstAsync();
        var terms = new WebhookTerms("Prøve", "https://mottak.example.no/", WebhookTopics.Cases, null);
        var made = WebhookEndpoint.Make(held.CreditorId, terms, [1], held.UserId, nowUtc).Value;
        context.Add(made);
        await context.SaveChangesAsync();
        return made;
    }
}
