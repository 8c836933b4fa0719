using System.Text.Json;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.TestKit;
using CrediCare.TestKit.Mail;
using CrediCare.Web.Jobs;
using CrediCare.Web.Tests.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Mail;

/// <summary>People choose what they are mailed about, and how soon; what guards them is never held back.</summary>
public sealed class MailChoicesTests : IDisposable
{
    private const string Person = PortalFactory.Creditor;
    private const string Page = "/account/mail";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task WithoutAChoice_EverythingGoesAtOnce_AndItsFootLeadsToTheChoices()
    {
        await QueueAsync(MailKind.MessageFromStaff);

        var run = await _site.SendMailAsync();

        Assert.Equal((1, 0), (run.Sent, run.Held));
        var mail = await _site.MailToAsync(Person);
        Assert.Contains(
            "Velg hvilke e-poster du vil ha:\nhttp://localhost/account/mail",
            Lines(mail.Text),
            StringComparison.Ordinal
        );
        Assert.Contains("href=\"http://localhost/account/mail\"", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_SendsNothing_AndOtherGroupsGoOn()
    {
        await ChooseAsync(MailGroup.Messages, MailRhythm.Never);
        var refused = await QueueAsync(MailKind.MessageFromStaff);
        var other = await QueueAsync(MailKind.RegistrationRefused);

        await _site.SendMailAsync();

        Assert.Equal(OutboxState.Discarded, await StateAsync(refused));
        Assert.Equal(OutboxState.Sent, await StateAsync(other));
    }

    [Fact]
    public async Task Daily_IsCollected_AndSentAsOneMail_OnceADay()
    {
        await ChooseAsync(MailGroup.Registrations, MailRhythm.Daily);
        await ChooseAsync(MailGroup.Messages, MailRhythm.Daily);
        var first = await QueueAsync(MailKind.RegistrationRefused);
        var second = await QueueAsync(MailKind.MessageFromStaff);
        Assert.Equal(2, (await _site.SendMailAsync()).Held);

        await DigestAsync();
        var later = await QueueAsync(MailKind.MessageFromStaff);
        await _site.SendMailAsync();
        await DigestAsync();

        var mail = await _site.MailToAsync(Person);
        Assert.Equal("Nytt for deg i CrediCare", mail.Subject);
        var text = Lines(mail.Text);
        Assert.Contains("2 i alt", text, StringComparison.Ordinal);
        Assert.Contains("Faktura F-77 ble ikke sak:\nhttp://localhost/registrations/abc", text, StringComparison.Ordinal);
        Assert.Contains("Vi har svart deg:\nhttp://localhost/support/abc", text, StringComparison.Ordinal);
        Assert.Contains("http://localhost/account/mail", text, StringComparison.Ordinal);
        Assert.Contains("href=\"http://localhost/registrations/abc\"", mail.Html, StringComparison.Ordinal);
        Assert.Equal(
            [OutboxState.Collected, OutboxState.Collected, OutboxState.Held],
            [await StateAsync(first), await StateAsync(second), await StateAsync(later)]
        );
        Assert.Equal(1, await DigestsAsync());

        _site.Clock.Advance(TimeSpan.FromDays(1));
        await DigestAsync();

        Assert.Equal(OutboxState.Collected, await StateAsync(later));
        Assert.Equal(2, await DigestsAsync());
    }

    [Theory]
    [InlineData(MailRhythm.AtOnce, OutboxState.Sent)]
    [InlineData(MailRhythm.Never, OutboxState.Discarded)]
    public async Task ChangedWhileSomethingWaits_WhatWaitsFollows(MailRhythm to, OutboxState expected)
    {
        await ChooseAsync(MailGroup.Messages, MailRhythm.Daily);
        var waiting = await QueueAsync(MailKind.MessageFromStaff);
        await _site.SendMailAsync();
        Assert.Equal(OutboxState.Held, await StateAsync(waiting));

        await ChooseAsync(MailGroup.Messages, to);
        await _site.SendMailAsync();

        Assert.Equal(expected, await StateAsync(waiting));
    }

    [Fact]
    public async Task WhoIsGone_GetsNoDigest()
    {
        await ChooseAsync(MailGroup.Messages, MailRhythm.Daily);
        var waiting = await QueueAsync(MailKind.MessageFromStaff);
        await _site.SendMailAsync();
        var user = await _site.UserAsync(Person);
        await _site.WithDatabaseAsync(context =>
            context
                .Memberships.Where(one => one.UserId == user.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.EndedAtUtc, (DateTime?)_site.Clock.UtcNow))
        );

        await DigestAsync();

        Assert.Equal(OutboxState.Discarded, await StateAsync(waiting));
        Assert.Equal(0, await DigestsAsync());
    }

    [Theory]
    [InlineData(MailRhythm.Daily)]
    [InlineData(MailRhythm.Never)]
    public async Task WhateverIsChosen_CompulsoryMailIsNeverHeldBack(MailRhythm rhythm)
    {
        var user = await _site.UserAsync(Person);
        await _site.WithAsync<MailChoices, bool>(async choices =>
        {
            await choices.KeepAsync(user.Id, Enum.GetValues<MailGroup>().ToDictionary(group => group, _ => rhythm), default);
            return true;
        });
        var asked = new Dictionary<MailKind, MailRhythm>();
        foreach (var kind in Enum.GetValues<MailKind>())
        {
            var mail = await RowAsync(await QueueAsync(kind));
            asked[kind] = await _site.WithAsync<MailChoices, MailRhythm>(choices => choices.ForAsync(mail, default));
        }

        Assert.All(asked, one => Assert.Equal(MailGroups.Of(one.Key) is null ? MailRhythm.AtOnce : rhythm, one.Value));
        MailKind[] compulsory =
        [
            MailKind.ActivateAccount,
            MailKind.ResetPassword,
            MailKind.PasswordWasReset,
            MailKind.SignedInOnNewDevice,
            MailKind.PasskeyAdded,
            MailKind.PasskeyRemoved,
            MailKind.SecondFactorRequired,
            MailKind.ApiKeyMade,
            MailKind.ApiKeyRevoked,
            MailKind.WebhookMade,
            MailKind.WebhookMoved,
            MailKind.WebhookPaused,
            MailKind.AccessEndsSoon,
            MailKind.UserAccessEndsSoon,
            MailKind.AccessGranted,
            MailKind.AccessChanged,
            MailKind.AccessEnded,
        ];
        Assert.All(compulsory, kind => Assert.Equal(MailRhythm.AtOnce, asked[kind]));
        var run = await _site.SendMailAsync();
        Assert.Equal(rhythm == MailRhythm.Daily ? asked.Count(one => one.Value == rhythm) : 0, run.Held);
        Assert.True(run.Sent >= compulsory.Length - 1, "An account that has a password is not activated by mail.");
    }

    [Fact]
    public async Task Page_ShowsWhatConcernsThePerson_AndWhatWasChosen_InBothLanguages()
    {
        using var browser = await _site.SignInAsync(Person);
        await ChooseAsync(MailGroup.UserReview, MailRhythm.Never);

        var page = await browser.GetAsync(Page);

        Assert.Equal(
            ["Decisions", "Cases", "Registrations", "Drafts", "Reports", "Messages", "UserReview"],
            page.Document.QuerySelectorAll("main fieldset input[value=AtOnce]").Select(one => one.GetAttribute("name"))
        );
        Assert.NotNull(page.Document.QuerySelector("input[name=UserReview][value=Never][checked]"));
        Assert.NotNull(page.Document.QuerySelector("input[name=Messages][value=AtOnce][checked]"));
        Assert.Null(page.Document.QuerySelector("input[name=Decisions][value=Never]"));
        Assert.Contains("Dette sender vi alltid", page.Text, StringComparison.Ordinal);

        using var reader = await _site.SignInAsync(PortalFactory.Reader);
        Assert.Null((await reader.GetAsync(Page)).Document.QuerySelector("input[name=UserReview], input[name=Decisions]"));
        using var staff = await _site.SignInAsync(PortalFactory.Caseworker);
        var theirs = await staff.GetAsync(Page);
        Assert.Null(theirs.Document.QuerySelector("input[name=Registrations]"));
        Assert.NotNull(theirs.Document.QuerySelector("input[name=Messages]"));
    }

    [Fact]
    public async Task WhatWasNotOffered_OrMakesNoSense_IsNotKept()
    {
        using var reader = await _site.SignInAsync(PortalFactory.Reader);
        var page = await reader.GetAsync(Page);

        await reader.SubmitAsync(
            page,
            new()
            {
                ["UserReview"] = "Never",
                ["Messages"] = "17",
                ["Drafts"] = "Daily",
            }
        );

        var user = await _site.UserAsync(PortalFactory.Reader);
        var kept = await _site.WithDatabaseAsync(context =>
            context.MailChoices.AsNoTracking().Where(one => one.UserId == user.Id).ToListAsync()
        );
        Assert.Equal([(MailGroup.Drafts, MailRhythm.Daily)], kept.Select(one => (one.Group, one.Rhythm)));
    }

    [Fact]
    public async Task Digest_ArrivesOverSmtp_InTheReadersLanguage()
    {
        using var peer = await SmtpPeer.StartAsync("accept");
        await using var site = new OutboxSite(peer.Port, 20);
        var user = await site.UserAsync(Person);
        await site.WithDatabaseAsync(async context =>
        {
            await context
                .Users.Where(one => one.Id == user.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Language, "en"));
            context.Add(MailChoice.Make(user.Id, MailGroup.Registrations, MailRhythm.Daily));
            context.Add(Mail(MailKind.RegistrationRefused, user.Id, site.Clock.UtcNow));
            context.Add(Mail(MailKind.AssessmentAccepted, user.Id, site.Clock.UtcNow));
            await context.SaveChangesAsync();
        });
        await site.SendMailAsync();
        await site.WithAsync<MailDigest, JobOutcome>(digest => digest.RunAsync(default));

        var run = await site.SendMailAsync();

        Assert.Equal(1, run.Sent);
        var mail = Assert.Single(await peer.MailsAsync(1));
        Assert.Equal(("New for you in CrediCare", "en"), (mail.Subject, mail.Language));
        Assert.Contains("Invoice F-77 did not become a case", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Invoice F-77 becomes a case", mail.Html, StringComparison.Ordinal);
        Assert.Contains("Choose which e-mails you want", mail.Html, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    /// <summary>On the page, as a person does it.</summary>
    private async Task ChooseAsync(MailGroup group, MailRhythm rhythm)
    {
        using var browser = await _site.SignInAsync(Person);
        var answer = await browser.SubmitAsync(
            await browser.GetAsync(Page),
            new() { [group.ToString()] = rhythm.ToString() },
            $"form[action='{Page}']"
        );
        Assert.Equal("/account/security", answer.Location);
        Assert.Contains("Valgene er lagret", (await browser.GetAsync(answer.Location!)).Text, StringComparison.Ordinal);
    }

    private async Task<Guid> QueueAsync(MailKind kind)
    {
        var user = await _site.UserAsync(Person);
        var mail = Mail(kind, user.Id, _site.Clock.UtcNow);
        await _site.WithDatabaseAsync(async context =>
        {
            context.Add(mail);
            await context.SaveChangesAsync();
        });
        return mail.Id;
    }

    private static OutboxMail Mail(MailKind kind, Guid userId, DateTime nowUtc)
    {
        var facts = JsonSerializer.Deserialize<Dictionary<string, string>>(OutboxSite.Facts)!;
        foreach (
            var name in (string[])
                ["threadPublicId", "draftPublicId", "membershipPublicId", "creditorPublicId", "applicationPublicId"]
        )
            facts[name] = "abc";
        return OutboxMail.Queue($"test:{Guid.NewGuid():N}", kind, userId, Person, "nb", JsonSerializer.Serialize(facts), nowUtc);
    }

    private Task DigestAsync() => _site.WithAsync<MailDigest, JobOutcome>(digest => digest.RunAsync(default));

    private async Task<OutboxState> StateAsync(Guid id) => (await RowAsync(id)).State;

    private Task<OutboxMail> RowAsync(Guid id) =>
        _site.WithDatabaseAsync(context => context.OutboxMails.AsNoTracking().SingleAsync(mail => mail.Id == id));

    private Task<int> DigestsAsync() =>
        _site.WithDatabaseAsync(context => context.OutboxMails.CountAsync(mail => mail.Kind == MailKind.DailyDigest));

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
