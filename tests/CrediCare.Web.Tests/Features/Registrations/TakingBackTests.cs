using System.Net;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.Web.Features.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Registrations;

public sealed class TakingBackTests(NightFactory factory) : IClassFixture<NightFactory>
{
    [Fact]
    public async Task TakenBack_FreesTheInvoiceNumber_AndSaysSo()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var receipt = await new Registering(browser).SendAsync(invoice: Registering.Invoice(("InvoiceNumber", "ANGRET-1")));
        var address = Registering.AddressOf(receipt);

        var answer = await browser.SubmitAsync(await browser.GetAsync($"{address}/take-back"), []);
        var details = await browser.FollowAsync(answer.Location!);

        Assert.Contains("Faktura ANGRET-1 er trukket tilbake", details.Text, StringComparison.Ordinal);
        Assert.Contains("Trukket tilbake", details.Text, StringComparison.Ordinal);
        await factory.WithDatabaseAsync(async context =>
        {
            Assert.False(await context.InvoiceNumberReservations.AnyAsync(held => held.NumberKey == "ANGRET-1"));
            Assert.True(await context.AuditEntries.AnyAsync(entry => entry.Action == AuditAction.TakenBack));
        });
        var again = await new Registering(browser).SendAsync(invoice: Registering.Invoice(("InvoiceNumber", "ANGRET-1")));
        Assert.EndsWith("/receipt", again.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondClick_LeadsToTheSamePlace()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var address = Registering.AddressOf(await new Registering(browser).SendAsync());
        var confirm = await browser.GetAsync($"{address}/take-back");

        var answers = await Task.WhenAll(browser.SubmitAsync(confirm, []), browser.SubmitAsync(confirm, []));

        Assert.All(answers, answer => Assert.Equal(address, answer.Location));
    }

    [Fact]
    public async Task AfterTheNight_ItIsTooLate_AndTheCaseIsNamed()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var address = Registering.AddressOf(await new Registering(browser).SendAsync());
        var confirm = await browser.GetAsync($"{address}/take-back");
        await factory.RunNightAsync();

        var answer = await browser.SubmitAsync(confirm, []);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Det ble for sent å trekke den tilbake", answer.Text, StringComparison.Ordinal);
        Assert.Matches(@"/cases/2026-\d{6}-\d", answer.Document.QuerySelector("main .form__actions a")!.GetAttribute("href")!);
        Assert.Contains("Blitt sak", (await browser.GetAsync(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheNightWinsTheRace_NothingIsTakenBack()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var id = Registering.AddressOf(await new Registering(browser).SendAsync()).Split('/')[^1];
        await using var scope = factory.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<Data.PortalContext>();
        var userId = (await context.Users.SingleAsync(user => user.Email == PortalFactory.Creditor)).Id;
        var viewer = await ViewerAsync(context, userId);

        // The request has read the registration when the night takes it.
        await context.Registrations.SingleAsync(one => one.PublicId == id);
        await factory.RunNightAsync();
        var outcome = await scope
            .ServiceProvider.GetRequiredService<TakeBackRegistration>()
            .TakeBackAsync(viewer, id, CancellationToken.None);

        Assert.Equal(TakeBackRefusal.TooLate, outcome.Refusal);
        await factory.WithDatabaseAsync(async other =>
        {
            var row = await other.Registrations.SingleAsync(one => one.PublicId == id);
            Assert.Equal(RegistrationState.Imported, row.State);
            Assert.True(await other.InvoiceNumberReservations.AnyAsync(held => held.RegistrationId == row.Id));
        });
    }

    [Fact]
    public async Task Reader_AndStranger_CannotTakeBack()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var address = Registering.AddressOf(await new Registering(browser).SendAsync());
        Assert.Contains("Trekk tilbake", (await browser.GetAsync(address)).TextOf("main .page__head"), StringComparison.Ordinal);
        using var reader = await factory.SignInAsync(PortalFactory.Reader);
        using var stranger = await factory.SignInAsync(PortalFactory.OtherCreditor);

        Assert.DoesNotContain(
            "Trekk tilbake",
            (await reader.GetAsync(address)).TextOf("main .page__head"),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{address}/receipt")).Status);
        var form = await stranger.GetAsync("/registrations/new");
        form = await stranger.FollowAsync(form.Location!);
        var token = form.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await stranger.PostAsync($"{address}/take-back", new() { ["__RequestVerificationToken"] = token })).Status
        );
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.FollowAsync($"{address}/take-back")).Status);
    }

    private async Task<Viewer> ViewerAsync(Data.PortalContext context, Guid userId)
    {
        var memberships = await context
            .Memberships.Where(one => one.UserId == userId)
            .Join(
                context.Creditors,
                one => one.CreditorId,
                creditor => creditor.Id,
                (one, creditor) =>
                    new ViewerMembership(
                        creditor.Id,
                        creditor.PublicId,
                        creditor.Name,
                        creditor.OrganisationNumber,
                        one.Role,
                        true,
                        creditor.Portfolios.Select(portfolio => portfolio.Id).ToList()
                    )
            )
            .ToListAsync();
        return new Viewer(userId, "", null, memberships, memberships[0]);
    }
}
