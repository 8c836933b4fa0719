using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Support;

public sealed class WritingToSupportTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("nb", "Kontakt oss", "Åpent nå, til 15.30", "Logg inn for å skrive til oss.")]
    [InlineData("en", "Contact us", "Open now, until 15:30", "Sign in to write to us.")]
    public async Task SignedOut_FindsTelephoneAddressAndHours(string language, string title, string hours, string signIn)
    {
        using var browser = _site.Browser();
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = await browser.GetAsync("/support");

        Assert.Equal(title, page.TextOf("h1"));
        Assert.Equal("tel:+4721000019", page.Document.QuerySelector(".office a")!.GetAttribute("href"));
        Assert.Contains("Prøvegata 1 0155 Oslo", page.Text, StringComparison.Ordinal);
        Assert.Contains(hours, page.Text, StringComparison.Ordinal);
        Assert.Contains(signIn, page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(SupportSteps.NewForm));
    }

    [Fact]
    public async Task MoreThanAnybodyWritesByHand_IsHeldBack_AndWhatWasTypedIsKept()
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        using var other = await _site.SignInAsync(PortalFactory.OtherCreditor);
        for (var sent = 0; sent < 30; sent++)
            await SupportSteps.WriteAsync(creditor, "Avtalen", $"Nummer {sent}");

        var answer = await creditor.SubmitAsync(
            await creditor.GetAsync("/support"),
            new() { ["Form.Subject"] = "Avtalen", ["Form.Text"] = "En til" },
            SupportSteps.NewForm
        );

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Contains("svært mange meldinger", answer.Text, StringComparison.Ordinal);
        Assert.Contains("En til", answer.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await SupportSteps.WriteAsync(other, "Avtalen", "Hei");
        _site.Clock.Advance(TimeSpan.FromHours(1));
        await SupportSteps.WriteAsync(creditor, "Avtalen", "En til");
    }

    [Fact]
    public async Task OutsideOpeningHours_SaysWhenItOpens()
    {
        _site.Clock.Advance(TimeSpan.FromHours(4));
        using var browser = _site.Browser();

        var page = await browser.GetAsync("/support");

        Assert.Contains("Stengt nå. Åpner tirsdag 24. november kl. 08.30", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_IsAnswered_AndBothSidesAreTold()
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);

        var thread = await SupportSteps.WriteAsync(creditor, "Avtalen vår", "Kan vi endre pakke?\n\n<b>Hilsen</b> 😀");
        var toUs = await _site.MailToAsync("sak@credicare.example");
        var queue = await caseworker.GetAsync("/admin/support");
        var opened = await caseworker.GetAsync(queue.Document.QuerySelector("tbody a")!.GetAttribute("href")!);
        _site.Clock.Advance(TimeSpan.FromMinutes(5));
        await caseworker.SubmitAsync(opened, new() { ["Form.Text"] = "Ja, fra nyttår." }, SupportSteps.AnswerForm);
        var toThem = await _site.MailToAsync(PortalFactory.Creditor);
        var inbox = await creditor.GetAsync("/inbox");
        var list = await creditor.GetAsync("/support");
        var read = await creditor.FollowAsync(inbox.Document.QuerySelector("tbody a")!.GetAttribute("href")!);
        var inboxAfter = await creditor.GetAsync("/inbox");
        var listAfter = await creditor.GetAsync("/support");

        Assert.Equal($"/admin{thread}", toUs.Link());
        Assert.DoesNotContain("endre pakke", toUs.Text, StringComparison.Ordinal);
        Assert.StartsWith("Ulest", queue.TextOf("tbody th"), StringComparison.Ordinal);
        Assert.Equal("1 uleste", queue.TextOf(".nav__count"));
        Assert.Contains("<b>Hilsen</b> 😀", opened.TextOf(".talk__text"), StringComparison.Ordinal);
        Assert.Equal(thread, toThem.Link());
        Assert.DoesNotContain("nyttår", toThem.Text, StringComparison.Ordinal);
        Assert.Contains("Svar fra oss: Avtalen vår", inbox.Text, StringComparison.Ordinal);
        Assert.StartsWith("Ulest", list.TextOf("tbody th"), StringComparison.Ordinal);
        Assert.Equal(thread, read.Path);
        Assert.Contains("Ny", read.TextOf(".talk__item--us .talk__who"), StringComparison.Ordinal);
        Assert.Contains("CrediCare", read.TextOf(".talk__item--us .talk__who"), StringComparison.Ordinal);
        Assert.Contains("Alt er lest.", inboxAfter.Text, StringComparison.Ordinal);
        Assert.Equal("Avtalen vår", listAfter.TextOf("tbody th"));
    }

    [Fact]
    public async Task FurtherQuestion_IsMailedToTheCaseworkerWhoHasTheConversation()
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);
        var thread = await SupportSteps.WriteAsync(creditor, "Avtalen", "Hei.");
        await SupportSteps.AnswerAsync(caseworker, $"/admin{thread}", "Hei selv.");

        await SupportSteps.AnswerAsync(creditor, thread, "Enda et spørsmål.");

        Assert.Equal($"/admin{thread}", (await _site.MailToAsync(PortalFactory.Caseworker)).Link());
        Assert.Equal(
            1,
            await _site.WithDatabaseAsync(context =>
                context.OutboxMails.CountAsync(mail => mail.RecipientAddress == "sak@credicare.example")
            )
        );
    }

    [Fact]
    public async Task Closing_TakesItOutOfTheQueue_AndTheNextMessageBringsItBack()
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);
        var thread = await SupportSteps.WriteAsync(creditor, "Takk", "Takk for hjelpen.");

        await caseworker.SubmitAsync(await caseworker.GetAsync($"/admin{thread}"), [], SupportSteps.CloseForm);
        var closed = await caseworker.GetAsync("/admin/support");
        var seen = await creditor.GetAsync(thread);
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await SupportSteps.AnswerAsync(creditor, thread, "Forresten …");
        var back = await caseworker.GetAsync("/admin/support");

        Assert.Contains("Ingen venter på svar", closed.Text, StringComparison.Ordinal);
        Assert.Contains("Avsluttet", seen.TextOf(".page__lead"), StringComparison.Ordinal);
        Assert.Equal("Ulest Takk", back.TextOf("tbody th"));
    }

    [Fact]
    public async Task Closing_WhatHasAnUnreadMessage_IsRefused()
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);
        var thread = await SupportSteps.WriteAsync(creditor, "Takk", "Takk.");
        var page = await caseworker.GetAsync($"/admin{thread}");
        await SupportSteps.AnswerAsync(creditor, thread, "Vent, en ting til!");

        var answer = await caseworker.FollowAsync((await caseworker.SubmitAsync(page, [], SupportSteps.CloseForm)).Location!);

        Assert.Contains("Samtalen ble ikke avsluttet", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Venter på oss", answer.TextOf(".page__lead"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameFormTwice_IsOneMessage()
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        var form = await creditor.GetAsync("/support");
        var typed = new Dictionary<string, string?> { ["Form.Subject"] = "To ganger", ["Form.Text"] = "Hei." };

        var first = await creditor.SubmitAsync(form, typed, SupportSteps.NewForm);
        var second = await creditor.SubmitAsync(form, typed, SupportSteps.NewForm);
        var thread = await creditor.GetAsync(first.Location!);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => creditor.SubmitAsync(thread, new() { ["Form.Text"] = "Svar." }, SupportSteps.AnswerForm))
        );

        Assert.Equal(first.Location, second.Location);
        Assert.All(answers, answer => Assert.Equal(first.Location, answer.Location));
        Assert.Equal(2, (await creditor.GetAsync(first.Location!)).Document.QuerySelectorAll(".talk__item").Length);
    }

    [Fact]
    public async Task ManyAtOnce_AllAreKept()
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);
        var thread = await SupportSteps.WriteAsync(creditor, "Samtidig", "Hei.");

        await Task.WhenAll(
            SupportSteps.AnswerAsync(creditor, thread, "Fra oss."),
            SupportSteps.AnswerAsync(caseworker, $"/admin{thread}", "Fra dem."),
            SupportSteps.AnswerAsync(creditor, thread, "Fra oss igjen.")
        );

        Assert.Equal(4, (await creditor.GetAsync(thread)).Document.QuerySelectorAll(".talk__item").Length);
    }

    [Theory]
    [InlineData("", "Hei.", "Skriv hva det gjelder.")]
    [InlineData("   ", "Hei.", "Skriv hva det gjelder.")]
    [InlineData("Avtalen", "", "Skriv en melding.")]
    public async Task WhatIsMissing_IsSaid_AndTheRestIsKept(string subject, string text, string message)
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await creditor.SubmitAsync(
            await creditor.GetAsync("/support"),
            new() { ["Form.Subject"] = subject, ["Form.Text"] = text },
            SupportSteps.NewForm
        );

        Assert.Contains(message, page.Text, StringComparison.Ordinal);
        Assert.Equal(text, page.Document.QuerySelector("[name='Form.Text']")!.TextContent.Trim());
        Assert.False(await _site.WithDatabaseAsync(context => context.MessageThreads.AnyAsync()));
    }

    [Fact]
    public async Task TooLongMessage_IsRefusedAndKept()
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        var text = new string('x', 10_000);

        var page = await creditor.SubmitAsync(
            await creditor.GetAsync("/support"),
            new() { ["Form.Subject"] = "Lang", ["Form.Text"] = text },
            SupportSteps.NewForm
        );

        Assert.Contains("kan ha høyst 4000 tegn.", page.Text, StringComparison.Ordinal);
        Assert.Equal(text, page.Document.QuerySelector("[name='Form.Text']")!.TextContent.Trim());
    }
}
