using System.Net;
using System.Text.Json;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Assessments;

public sealed class AssessingTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Queue_HasTheOldestFirst_WithDaysToLimitation()
    {
        await using var site = new PortalFactory();
        await SendOldAsync(site, "KØ-1", "22.11.2023");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await SendOldAsync(site, "KØ-2", "01.06.2020");
        using var caseworker = await site.SignInAsync(PortalFactory.Caseworker);

        var rows = (await caseworker.GetAsync("/admin/assessments"))
            .Document.QuerySelectorAll("tbody tr")
            .Select(row => row.TextContent)
            .ToList();

        Assert.Equal(2, rows.Count);
        Assert.Contains("KØ-1", rows[0], StringComparison.Ordinal);
        Assert.Contains("1 dager over fristen", rows[0], StringComparison.Ordinal);
        Assert.Contains("KØ-2", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejecting_NeedsAReason_TellsTheCreditor_AndFreesTheNumber()
    {
        var id = await SendOldAsync(factory, "GAMMEL-1", "01.11.2023");
        using var caseworker = await factory.SignInAsync(PortalFactory.Caseworker);
        var page = await caseworker.GetAsync($"/admin/assessments/{id}");
        Assert.Contains("Foreldet etter fakturaen alene", page.Text, StringComparison.Ordinal);

        var without = await caseworker.SubmitAsync(page, new() { ["Form.Answer"] = "reject", ["Form.Reason"] = "  " });
        Assert.Contains("Skriv hvorfor kravet avvises", without.TextOf("#Form_Reason-error"), StringComparison.Ordinal);
        var answer = await caseworker.SubmitAsync(
            page,
            new() { ["Form.Answer"] = "reject", ["Form.Reason"] = "Ingen erkjennelse.\r\n<b>Beklager</b>" }
        );

        Assert.Equal("/admin/assessments", answer.Location);
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var details = await browser.GetAsync($"/registrations/{id}");
        Assert.Contains("Avvist", details.Text, StringComparison.Ordinal);
        Assert.Contains("Ingen erkjennelse. <b>Beklager</b>", details.Text, StringComparison.Ordinal);
        await factory.WithDatabaseAsync(async context =>
        {
            var sent = await context.Registrations.SingleAsync(one => one.PublicId == id);
            Assert.Equal(RegistrationState.Rejected, sent.State);
            Assert.False(await context.InvoiceNumberReservations.AnyAsync(held => held.RegistrationId == sent.Id));
            Assert.Equal(
                InboxKind.AssessmentRejected,
                (await context.InboxItems.SingleAsync(item => item.RegistrationId == sent.Id)).Kind
            );
            var mail = await context.OutboxMails.SingleAsync(one =>
                one.Kind == MailKind.AssessmentRejected && one.Cause.Contains(sent.Id.ToString("N"))
            );
            Assert.Equal((PortalFactory.Creditor, "nb"), (mail.RecipientAddress, mail.Language));
            var facts = JsonDocument.Parse(mail.Facts).RootElement;
            Assert.Equal(
                (sent.ReceiptNumber, "GAMMEL-1", id),
                (
                    facts.GetProperty("receipt").GetString(),
                    facts.GetProperty("invoiceNumber").GetString(),
                    facts.GetProperty("registrationPublicId").GetString()
                )
            );
        });
    }

    [Fact]
    public async Task Accepting_LetsItThroughToTheNight_InTheSendersLanguage()
    {
        await factory.WithDatabaseAsync(context =>
            context
                .Users.Where(user => user.Email == PortalFactory.Accountant)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.Language, "en"))
        );
        var id = await SendOldAsync(factory, "GAMMEL-2", sender: PortalFactory.Accountant);
        using var caseworker = await factory.SignInAsync(PortalFactory.Caseworker);

        await caseworker.SubmitAsync(await caseworker.GetAsync($"/admin/assessments/{id}"), new() { ["Form.Answer"] = "accept" });

        await factory.WithDatabaseAsync(async context =>
        {
            var sent = await context.Registrations.SingleAsync(one => one.PublicId == id);
            Assert.Equal((RegistrationState.Submitted, (string?)null), (sent.State, sent.DecisionReason));
            Assert.True(await context.InvoiceNumberReservations.AnyAsync(held => held.RegistrationId == sent.Id));
            Assert.Equal(
                "en",
                (
                    await context.OutboxMails.SingleAsync(one =>
                        one.Kind == MailKind.AssessmentAccepted && one.Cause.Contains(sent.Id.ToString("N"))
                    )
                ).Language
            );
        });
    }

    [Theory]
    [InlineData("nb", "Tatt inn etter vurdering", "Vurdert av Odd Utkastnes, saksbehandler")]
    [InlineData("en", "Taken in after assessment", "Assessed by Odd Utkastnes, caseworker")]
    public async Task WhatTheCaseworkerWrote_StandsInTheCase(string language, string title, string who)
    {
        await using var site = new NightFactory();
        var id = await SendOldAsync(site, "GAMMEL-6");
        var reason = $"Erkjent i brev. {new string('x', 3000)} Ferdig.";
        using var caseworker = await site.SignInAsync(PortalFactory.Caseworker);
        await caseworker.SubmitAsync(
            await caseworker.GetAsync($"/admin/assessments/{id}"),
            new() { ["Form.Answer"] = "accept", ["Form.Reason"] = reason }
        );
        await site.RunNightAsync();
        using var browser = await site.SignInAsync(PortalFactory.Creditor);
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var list = await browser.GetAsync("/cases");
        var page = await browser.GetAsync(list.Document.QuerySelector("tbody th a")!.GetAttribute("href")!);

        var told = page.Document.QuerySelectorAll(".log__item").Select(item => item.TextContent).ToList();
        Assert.Equal(2, told.Count);
        Assert.Contains(title, told[0], StringComparison.Ordinal);
        Assert.Contains(who, told[0], StringComparison.Ordinal);
        Assert.Equal(reason, page.TextOf(".log__item .quote"));
    }

    [Fact]
    public async Task TheFactsComeBeforeTheQuestion()
    {
        var id = await SendOldAsync(factory, "GAMMEL-7");
        using var caseworker = await factory.SignInAsync(PortalFactory.Caseworker);

        var page = await caseworker.GetAsync($"/admin/assessments/{id}");

        var order = page.Document.QuerySelectorAll(".entry__fields .pairs, .check, main form").ToList();
        Assert.Equal("form", order[^1].LocalName);
        Assert.True(order.Count >= 3);
    }

    [Fact]
    public async Task SecondCaseworker_IsToldWhatHappened_AndKeepsTheirText()
    {
        var id = await SendOldAsync(factory, "GAMMEL-3");
        using var one = await factory.SignInAsync(PortalFactory.Caseworker);
        using var two = await factory.SignInAsync(PortalFactory.Administrator);
        var (first, second) = (await one.GetAsync($"/admin/assessments/{id}"), await two.GetAsync($"/admin/assessments/{id}"));
        await one.SubmitAsync(first, new() { ["Form.Answer"] = "accept", ["Form.Reason"] = "Erkjent i brev." });

        var answer = await two.SubmitAsync(second, new() { ["Form.Answer"] = "reject", ["Form.Reason"] = "Foreldet, sier jeg." });

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Odd Utkastnes svarte før deg", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Erkjent i brev.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Foreldet, sier jeg.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoAnswersAtTheSameTime_CountOnce()
    {
        var id = await SendOldAsync(factory, "GAMMEL-4");
        using var one = await factory.SignInAsync(PortalFactory.Caseworker);
        using var two = await factory.SignInAsync(PortalFactory.Administrator);
        var (first, second) = (await one.GetAsync($"/admin/assessments/{id}"), await two.GetAsync($"/admin/assessments/{id}"));

        var answers = await Task.WhenAll(
            one.SubmitAsync(first, new() { ["Form.Answer"] = "accept" }),
            two.SubmitAsync(second, new() { ["Form.Answer"] = "accept" })
        );

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        Assert.Equal(
            1,
            await factory.WithDatabaseAsync(context =>
                context.InboxItems.CountAsync(item =>
                    context.Registrations.Any(sent => sent.Id == item.RegistrationId && sent.PublicId == id)
                )
            )
        );
    }

    [Fact]
    public async Task TakenBackMeanwhile_IsSaid()
    {
        var id = await SendOldAsync(factory, "GAMMEL-5");
        using var caseworker = await factory.SignInAsync(PortalFactory.Caseworker);
        var page = await caseworker.GetAsync($"/admin/assessments/{id}");
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        await browser.SubmitAsync(await browser.GetAsync($"/registrations/{id}/take-back"), []);

        var answer = await caseworker.SubmitAsync(page, new() { ["Form.Answer"] = "accept", ["Form.Reason"] = "Min tekst" });

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Oppdragsgiveren trakk registreringen tilbake", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Min tekst", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Customers_AreKeptOut()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.FollowAsync("/admin/assessments")).Status);
    }

    private static async Task<string> SendOldAsync(
        PortalFactory site,
        string number,
        string dueDate = "22.11.2023",
        string sender = PortalFactory.Creditor
    )
    {
        using var browser = await site.SignInAsync(sender);
        var receipt = await new Registering(browser).SendAsync(
            invoice: Registering.Invoice(("InvoiceNumber", number), ("InvoiceDate", "01.01.2020"), ("DueDate", dueDate))
        );
        return Registering.AddressOf(receipt).Split('/')[^1];
    }
}
