using System.Net;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using CrediCare.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Registrations;

/// <summary>A claim that comes too early: the person asks to be reminded, and on that day they are.</summary>
public sealed class RemindingOfADraftTests : IAsyncLifetime
{
    private const string Ask = ".check button[value=remind]";
    private const string Remove = ".check button[value=no-reminder]";

    private readonly NightFactory _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task OnTheDay_TheAuthorIsToldInInboxAndMail_AndTheLinkLeadsToTheDraftThatCanNowBeSent()
    {
        var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var review = await EarlyAsync(browser, "TIDLIG-7");
        Assert.Equal("Minn meg 24. november", review.TextOf(Ask));

        var list = await browser.FollowAsync((await browser.SubmitAsync(review, [], button: Ask)).Location!);
        Assert.Contains("Vi minner deg på det 24. november 2026", list.TextOf(".done"), StringComparison.Ordinal);
        Assert.Contains("Påminnelse 24. november 2026", list.TextOf(".drafts"), StringComparison.Ordinal);
        await RunDayAsync();
        Assert.Contains("Innboksen er tom", (await browser.GetAsync("/inbox")).Text, StringComparison.Ordinal);
        browser = await TheNextDayAsync();
        await RunDayAsync();

        var inbox = await browser.GetAsync("/inbox");
        var notice = await browser.GetAsync(inbox.Document.QuerySelector("tbody a")!.GetAttribute("href")!);
        Assert.Equal("Faktura TIDLIG-7 kan sendes nå", notice.TextOf("h1"));
        var mail = await MailAsync();
        Assert.Equal("Faktura TIDLIG-7 kan sendes i dag", mail.Subject);
        Assert.Contains($"http://localhost{review.Path}", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sagbakken", mail.Text, StringComparison.Ordinal);
        var link = notice.Document.QuerySelector("main .form__actions a")!.GetAttribute("href")!;
        Assert.Equal(review.Path, link);
        var back = await browser.GetAsync(link);
        Assert.Contains("Kan registreres i dag", back.Text, StringComparison.Ordinal);
        Assert.Null(back.Document.QuerySelector(".check__later"));
        Assert.EndsWith("/receipt", (await browser.SubmitAsync(back, [])).Location, StringComparison.Ordinal);
        var after = await browser.GetAsync(notice.Path);
        Assert.EndsWith(
            "/receipt",
            (await browser.FollowAsync(after.Document.QuerySelector("main .form__actions a")!.GetAttribute("href")!)).Path,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task TheReminder_IsShownAtTheDraft_AndCanBeRemovedThereAndInTheList()
    {
        var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var review = await EarlyAsync(browser, "TIDLIG-8");
        await browser.SubmitAsync(review, [], button: Ask);

        var asked = await browser.GetAsync(review.Path);
        Assert.Contains("Vi minner deg på det 24. november", asked.TextOf(".check__later"), StringComparison.Ordinal);
        Assert.Null(asked.Document.QuerySelector(Ask));
        var removed = await browser.FollowAsync((await browser.SubmitAsync(asked, [], button: Remove)).Location!);
        Assert.Equal(review.Path, removed.Path);
        Assert.Contains("Påminnelsen er fjernet", removed.TextOf(".done"), StringComparison.Ordinal);
        Assert.NotNull(removed.Document.QuerySelector(Ask));

        await browser.SubmitAsync(removed, [], button: Ask);
        var list = await browser.SubmitAsync(await browser.GetAsync("/registrations"), [], "form[action$='no-reminder']");
        Assert.DoesNotContain(
            "Påminnelse",
            (await browser.FollowAsync(list.Location!)).TextOf(".drafts"),
            StringComparison.Ordinal
        );
        browser = await TheNextDayAsync();
        Assert.Contains("Innboksen er tom", (await browser.GetAsync("/inbox")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12.11.2026", "26. november 2026")]
    [InlineData("09.11.2026", null)] // can be sent today: nothing to wait for
    [InlineData("31.02.2026", "24. november 2026")] // unreadable: the day stays
    public async Task AnotherDueDate_MovesTheDay(string dueDate, string? day)
    {
        var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var review = await EarlyAsync(browser, "TIDLIG-9");
        await browser.SubmitAsync(review, [], button: Ask);
        var step = await browser.GetAsync(review.Path.Replace("review", "invoice", StringComparison.Ordinal));

        await browser.SubmitAsync(step, new() { ["Invoice.DueDate"] = dueDate });

        var drafts = (await browser.GetAsync("/registrations")).TextOf(".drafts");
        if (day is null)
            Assert.DoesNotContain("Påminnelse", drafts, StringComparison.Ordinal);
        else
            Assert.Contains($"Påminnelse {day}", drafts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FromAHalfFilledStep_TheReminderIsTakenToo_AndWhatWasTypedIsKept()
    {
        var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).ToInvoiceAsync();
        var dates = new Dictionary<string, string?>
        {
            ["Invoice.InvoiceDate"] = "26.10.2026",
            ["Invoice.DueDate"] = "10.11.2026",
        };
        await browser.SubmitAsync(step, new(dates), button: "button[value=upload]");

        await browser.SubmitAsync(await browser.GetAsync(step.Path), new() { ["Invoice.Description"] = "Halvveis" }, button: Ask);
        browser = await TheNextDayAsync();

        Assert.Equal("En kladd uten fakturanummer kan sendes i dag", (await MailAsync()).Subject);
        Assert.Contains("Faktura uten nummer kan sendes nå", (await browser.GetAsync("/inbox")).Text, StringComparison.Ordinal);
        var back = await browser.GetAsync(step.Path);
        Assert.Equal("Halvveis", back.Document.QuerySelector("[name='Invoice.Description']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("10.11.2023")] // old
    [InlineData("28.09.2026")] // can be sent
    [InlineData("24.11.2027")] // more than a year ahead
    public async Task WhereThereIsNothingToWaitFor_NothingIsOffered_AndAForcedAskingDoesNothing(string dueDate)
    {
        var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var review = await new Registering(browser).ToReviewAsync(
            invoice: Registering.Invoice(("InvoiceDate", "01.10.2023"), ("DueDate", dueDate))
        );
        Assert.Null(review.Document.QuerySelector(Ask));

        await browser.SubmitAsync(review, new() { ["go"] = "remind" });

        Assert.False(
            await _site.WithDatabaseAsync(context => context.RegistrationDrafts.AnyAsync(draft => draft.RemindOn != null))
        );
    }

    [Fact]
    public async Task ADiscardedDraft_IsNotRemindedOf_AndANoticeOfADeletedOneSaysSo()
    {
        var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var gone = await EarlyAsync(browser, "BORTE-1");
        var told = await EarlyAsync(browser, "BORTE-2");
        await browser.SubmitAsync(gone, [], button: Ask);
        await browser.SubmitAsync(told, [], button: Ask);
        await DiscardAsync(browser, gone);
        browser = await TheNextDayAsync();
        await DiscardAsync(browser, told);

        var inbox = await browser.GetAsync("/inbox");
        Assert.DoesNotContain("BORTE-1", inbox.Text, StringComparison.Ordinal);
        var notice = await browser.GetAsync(inbox.Document.QuerySelector("tbody a")!.GetAttribute("href")!);
        Assert.Contains("Kladden er slettet.", notice.Text, StringComparison.Ordinal);
        Assert.Null(notice.Document.QuerySelector("main .form__actions a[href*='/new/']"));
    }

    [Fact]
    public async Task TheNotice_IsNotForColleaguesStrangersOrStaff()
    {
        var browser = await _site.SignInAsync(PortalFactory.Creditor);
        await browser.SubmitAsync(await EarlyAsync(browser, "HEMMELIG-1"), [], button: Ask);
        browser = await TheNextDayAsync();
        var id = await _site.WithDatabaseAsync(context => context.InboxItems.Select(item => item.PublicId).SingleAsync());

        foreach (var other in new[] { PortalFactory.Reader, PortalFactory.Accountant, PortalFactory.OtherCreditor })
        {
            using var someone = await _site.SignInAsync(other);
            Assert.Equal(HttpStatusCode.NotFound, (await someone.GetAsync($"/inbox/{id}")).Status);
            Assert.DoesNotContain("HEMMELIG-1", (await someone.GetAsync("/inbox")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task EnglishReader_IsAskedAndTold_InEnglish()
    {
        var browser = await _site.SignInAsync(PortalFactory.Creditor);
        browser.Http.DefaultRequestHeaders.Add("Accept-Language", "en");
        await _site.WithDatabaseAsync(context =>
            context
                .Users.Where(user => user.Email == PortalFactory.Creditor)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.Language, "en"))
        );
        var review = await EarlyAsync(browser, "EARLY-1");
        Assert.Equal("Remind me on 24 November", review.TextOf(Ask));
        await browser.SubmitAsync(review, [], button: Ask);
        browser = await TheNextDayAsync();

        Assert.Equal("Invoice EARLY-1 can be sent today", (await MailAsync()).Subject);
    }

    private static Task<PortalPage> EarlyAsync(PortalClient browser, string number) =>
        new Registering(browser).ToReviewAsync(
            invoice: Registering.Invoice(("InvoiceNumber", number), ("InvoiceDate", "26.10.2026"), ("DueDate", "10.11.2026"))
        );

    private static async Task DiscardAsync(PortalClient browser, PortalPage review) =>
        await browser.SubmitAsync(
            await browser.GetAsync(review.Path.Replace("review", "discard", StringComparison.Ordinal)),
            [],
            "main form:has(button[data-color=danger])"
        );

    /// <summary>Its job has run; the session of the day before has ended, and the author signs in anew.</summary>
    private async Task<PortalClient> TheNextDayAsync()
    {
        _site.Clock.Advance(TimeSpan.FromDays(1));
        await RunDayAsync();
        return await _site.SignInAsync(PortalFactory.Creditor);
    }

    private Task RunDayAsync() => _site.WithAsync<CaseDay, object>(async job => await job.RunAsync(CancellationToken.None));

    private async Task<MailMessageRecord> MailAsync()
    {
        var row = await _site.WithDatabaseAsync(context =>
            context.OutboxMails.SingleAsync(mail => mail.Kind == MailKind.DraftCanBeSent)
        );
        return (await _site.WithAsync<MailComposer, MailMessageRecord?>(composer => composer.ComposeAsync(row, default)))!;
    }
}
