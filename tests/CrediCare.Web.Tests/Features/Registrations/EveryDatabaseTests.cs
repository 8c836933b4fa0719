using System.Net;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Registrations;

/// <summary>The way of a claim through the pages, on each database the portal can work with.</summary>
public sealed class EveryDatabaseTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseTheory]
    public async Task FormReceiptNightCaseDocuments(DatabaseEngine engine)
    {
        await using var site = new PortalOn(await databases.NewAsync(engine));
        using var browser = await site.SignInAsync(PortalFactory.Creditor);
        var invoice = Files.Pdf("faktura.pdf");

        var receipt = await new Registering(browser).SendAsync(
            Registering.Debtor(("Name", "Ørsta Æsj AS"), ("OrganisationNumber", "987 654 325")),
            Registering.Invoice(("InvoiceNumber", "PG-1"), ("Note", "🌷"), ("ReminderFees", "38")),
            [invoice, Files.Png("kvittering.png")]
        );
        var address = Registering.AddressOf(receipt);
        Assert.Equal(address, (await browser.GetAsync("/search?q=PG-1")).Location);
        var list = await browser.GetAsync("/registrations?state=Submitted&q=orsta");
        Assert.Contains("PG-1", list.TextOf("tbody"), StringComparison.Ordinal);
        await RunAsync<NightlyImport>(site);

        var details = await browser.GetAsync(address);
        Assert.Contains("Blitt sak", details.TextOf(".page__status"), StringComparison.Ordinal);
        var found = await browser.FollowAsync("/search?q=PG-1");
        Assert.StartsWith("/cases/2026-", found.Path, StringComparison.Ordinal);
        Assert.Contains("Ørsta Æsj AS", found.Text, StringComparison.Ordinal);
        var documents = found.Document.QuerySelectorAll("[aria-labelledby='documents-heading'] a").ToList();
        Assert.Equal(
            ["faktura.pdf", "kvittering.png"],
            documents.Select(one => one.TextContent.Trim()).Order(StringComparer.Ordinal)
        );
        var pdf = documents.Single(one => one.TextContent.Contains("faktura", StringComparison.Ordinal)).GetAttribute("href");
        Assert.Equal(invoice.Bytes, await browser.Http.GetByteArrayAsync(pdf));
        using var stranger = await site.SignInAsync(PortalFactory.OtherCreditor);
        foreach (var path in new[] { address, found.Path, pdf! })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path)).Status);
    }

    [DatabaseTheory]
    public async Task TwoClicksAtOnce_SendOnce_AndTheNumberIsTaken(DatabaseEngine engine)
    {
        await using var site = new PortalOn(await databases.NewAsync(engine));
        using var browser = await site.SignInAsync(PortalFactory.Creditor);
        var review = await new Registering(browser).ToReviewAsync(invoice: Registering.Invoice(("InvoiceNumber", "DOBBEL-1")));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.SubmitAsync(review, [])));

        // One that came while another was being sent is led there by way of the step that holds the number.
        var ends = await Task.WhenAll(answers.Select(answer => browser.FollowAsync(answer.Location!)));
        Assert.EndsWith(
            "/receipt",
            Assert.Single(ends.Select(end => end.Path).Distinct(StringComparer.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.Equal(1, await site.WithDatabaseAsync(context => context.Registrations.CountAsync()));
        var step = await new Registering(browser).ToInvoiceAsync();
        var again = await new Registering(browser).FillAsync(step, Registering.Invoice(("InvoiceNumber", "dobbel-1")));
        Assert.Contains("allerede registrert", again.TextOf("#Invoice_InvoiceNumber-error"), StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task TakenBackRefusedAndReminded(DatabaseEngine engine)
    {
        await using var site = new PortalOn(await databases.NewAsync(engine));
        using var browser = await site.SignInAsync(PortalFactory.Creditor);
        var takenBack = Registering.AddressOf(await new Registering(browser).SendAsync());
        await browser.SubmitAsync(await browser.GetAsync($"{takenBack}/take-back"), []);
        var refused = Registering.AddressOf(await new Registering(browser).SendAsync());
        await site.WithDatabaseAsync(context =>
            context
                .InvoiceNumberReservations.Where(held =>
                    context.Registrations.Any(one => one.Id == held.RegistrationId && one.State == RegistrationState.Submitted)
                )
                .ExecuteDeleteAsync()
        );
        var early = await new Registering(browser).ToReviewAsync(
            invoice: Registering.Invoice(("InvoiceNumber", "TIDLIG-1"), ("InvoiceDate", "26.10.2026"), ("DueDate", "10.11.2026"))
        );
        await browser.SubmitAsync(early, [], button: "button[value=remind]");

        await RunAsync<NightlyImport>(site);
        site.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync<CaseDay>(site);

        using var later = await site.SignInAsync(PortalFactory.Creditor);
        Assert.Contains("Trukket tilbake", (await later.GetAsync(takenBack)).Text, StringComparison.Ordinal);
        Assert.Contains("Ikke importert", (await later.GetAsync(refused)).Text, StringComparison.Ordinal);
        var inbox = await later.GetAsync("/inbox");
        Assert.Contains("Faktura TIDLIG-1 kan sendes nå", inbox.Text, StringComparison.Ordinal);
        Assert.Contains("ble ikke til en sak", inbox.Text, StringComparison.Ordinal);
    }

    private static Task RunAsync<TJob>(PortalFactory site)
        where TJob : TimedJob => site.WithAsync<TJob, object>(async job => await job.RunAsync(CancellationToken.None));
}
