using System.Net;
using System.Net.Sockets;
using CrediCare.Data.Outbox;
using CrediCare.TestKit.Mail;
using CrediCare.Web.Tests.Features.Account;

namespace CrediCare.Web.Tests.Mail;

/// <summary>What becomes of a mail, by what the server at the other end does to it.</summary>
public sealed class SendingTests
{
    [Fact]
    public async Task Taken_ArrivesWithBothBodiesAndOurMessageId()
    {
        using var peer = await SmtpPeer.StartAsync("accept");
        await using var site = new OutboxSite(peer.Port, 20);
        var id = await site.QueueAsync();

        var run = await site.SendMailAsync();

        Assert.Equal(1, run.Sent);
        var row = await site.RowAsync(id);
        Assert.Equal((OutboxState.Sent, 1, 0), (row.State, row.Attempts, row.UnknownOutcomes));
        var mail = Assert.Single(await peer.MailsAsync(1));
        Assert.Equal($"<{id:N}@credicare.example>", mail.MessageId);
        Assert.Equal("portal@credicare.example", mail.From);
        Assert.Equal(["kreditor@demo.example"], mail.To);
        Assert.Equal("nb", mail.Language);
        Assert.Equal("Faktura F-77 ble ikke sak", mail.Subject);
        Assert.Contains("Ærlig Øst & Sønn <AS>", mail.Text, StringComparison.Ordinal);
        Assert.Contains("allerede en registrering", mail.Text, StringComparison.Ordinal);
        Assert.Contains("http://localhost/registrations/abc", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Ærlig Øst &amp; Sønn &lt;AS&gt;", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("{", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("refuse-recipient", "No such mailbox")]
    [InlineData("refuse-content", "Looks like spam")]
    public async Task RefusedForGood_IsGivenUpAtOnce(string mode, string answer)
    {
        using var peer = await SmtpPeer.StartAsync(mode);
        await using var site = new OutboxSite(peer.Port, 20);
        var id = await site.QueueAsync();

        await site.SendMailAsync();

        var row = await site.RowAsync(id);
        Assert.Equal((OutboxState.GivenUp, 1, 0), (row.State, row.Attempts, row.UnknownOutcomes));
        Assert.Contains(answer, row.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Greylisted_IsTriedAgainAfterGrowingPauses()
    {
        using var peer = await SmtpPeer.StartAsync("greylist");
        await using var site = new OutboxSite(peer.Port, 20);
        var id = await site.QueueAsync();

        await site.SendMailAsync();
        Assert.Equal((OutboxState.Pending, site.Clock.UtcNow.AddMinutes(1)), await StateAndNextAsync(site, id));
        await site.SendMailAsync();
        Assert.Equal(1, (await site.RowAsync(id)).Attempts);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.SendMailAsync();
        Assert.Equal((OutboxState.Pending, site.Clock.UtcNow.AddMinutes(5)), await StateAndNextAsync(site, id));
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await site.SendMailAsync();

        var row = await site.RowAsync(id);
        Assert.Equal((OutboxState.Sent, 3, 0), (row.State, row.Attempts, row.UnknownOutcomes));
        Assert.Single(await peer.MailsAsync(1));
    }

    [Theory]
    [InlineData("hang-before-data", 0)]
    [InlineData("busy-after-data", 0)]
    [InlineData("hang-after-data", 1)]
    public async Task SlowOrBusy_IsPutOff_AndUnknownOnlyAfterTheDataWent(string mode, int unknown)
    {
        using var peer = await SmtpPeer.StartAsync(mode);
        await using var site = new OutboxSite(peer.Port);
        var id = await site.QueueAsync();

        await site.SendMailAsync();

        var row = await site.RowAsync(id);
        Assert.Equal((OutboxState.Pending, 1, unknown), (row.State, row.Attempts, row.UnknownOutcomes));
        Assert.NotNull(row.LastError);
    }

    [Fact]
    public async Task DroppedAfterTheData_IsCountedAsUnknown_AndSentAgainUnderTheSameMessageId()
    {
        using var peer = await SmtpPeer.StartAsync("drop-after-data");
        await using var site = new OutboxSite(peer.Port, 20);
        var id = await site.QueueAsync();

        await site.SendMailAsync();
        Assert.Equal((OutboxState.Pending, 1), ((await site.RowAsync(id)).State, (await site.RowAsync(id)).UnknownOutcomes));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.SendMailAsync();

        Assert.Equal((OutboxState.Sent, 1), ((await site.RowAsync(id)).State, (await site.RowAsync(id)).UnknownOutcomes));
        var mails = await peer.MailsAsync(2);
        Assert.Equal(2, mails.Count);
        Assert.Single(mails.Select(mail => mail.MessageId).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task NobodyListening_IsTriedNineTimesAndThenGivenUp()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        await using var site = new OutboxSite(port);
        var id = await site.QueueAsync();

        for (var round = 0; round < 12; round++)
        {
            await site.SendMailAsync();
            site.Clock.Advance(TimeSpan.FromDays(1));
        }

        var row = await site.RowAsync(id);
        Assert.Equal((OutboxState.GivenUp, OutboxQueue.MostAttempts, 0), (row.State, row.Attempts, row.UnknownOutcomes));
    }

    [Fact]
    public async Task SenderThatDiedInTheMiddle_IsFoundLater_AndCountedAsUnknown()
    {
        using var peer = await SmtpPeer.StartAsync("accept");
        await using var site = new OutboxSite(peer.Port, 20);
        var id = await site.QueueAsync();
        await site.WithAsync<OutboxQueue, OutboxMail?>(queue => queue.ClaimAsync(CancellationToken.None));

        Assert.Equal((0, 0), Numbers(await site.SendMailAsync()));
        site.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal((1, 0), Numbers(await site.SendMailAsync()));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((0, 1), Numbers(await site.SendMailAsync()));

        var row = await site.RowAsync(id);
        Assert.Equal((OutboxState.Sent, 2, 1), (row.State, row.Attempts, row.UnknownOutcomes));

        static (int, int) Numbers(Jobs.OutboxRun run) => (run.Abandoned, run.Sent);
    }

    [Fact]
    public async Task SenderThoughtDead_CannotOverwriteWhatCameAfter()
    {
        using var peer = await SmtpPeer.StartAsync("accept");
        await using var site = new OutboxSite(peer.Port, 20);
        var id = await site.QueueAsync();
        var first = await site.WithAsync<OutboxQueue, OutboxMail?>(queue => queue.ClaimAsync(CancellationToken.None));
        site.Clock.Advance(TimeSpan.FromMinutes(3));
        await site.SendMailAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.SendMailAsync();

        await site.WithAsync<OutboxQueue, bool>(async queue =>
        {
            await queue.FailedAsync(first!, "late");
            return true;
        });

        Assert.Equal(OutboxState.Sent, (await site.RowAsync(id)).State);
    }

    [Fact]
    public async Task ManySendersAtOnce_SendEachMailOnce()
    {
        using var peer = await SmtpPeer.StartAsync("accept");
        await using var site = new OutboxSite(peer.Port, 30);
        for (var number = 0; number < 20; number++)
            await site.QueueAsync($"en{number}@firma.example");

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(site.SendMailAsync)));

        Assert.Equal(20, runs.Sum(run => run.Sent));
        var mails = await peer.MailsAsync(20);
        Assert.Equal(20, mails.Count);
        Assert.Equal(20, mails.Select(mail => mail.MessageId).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task FactsThatTryToWriteHeadersOrMarkup_StayWords()
    {
        using var peer = await SmtpPeer.StartAsync("accept");
        await using var site = new OutboxSite(peer.Port, 20);
        await site.QueueAsync(
            facts: """{"receipt":"R","invoiceNumber":"F1\r\nBcc: offer@firma.example\r\n\r\nHei","debtorName":"<script>alert(1)</script>{reason}{{subject}}","reason":"DuplicateInvoice","registrationPublicId":"abc","creditorName":"K"}"""
        );

        await site.SendMailAsync();

        var mail = Assert.Single(await peer.MailsAsync(1));
        Assert.Equal(["kreditor@demo.example"], mail.To);
        Assert.Equal("Faktura F1 Bcc: offer@firma.example Hei ble ikke sak", mail.Subject);
        Assert.Contains("&lt;script&gt;", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", mail.Html, StringComparison.Ordinal);
        Assert.Contains("{reason}{{subject}}", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ikke en adresse")]
    [InlineData("åse@firma.example")]
    public async Task AddressThatCannotBeReached_IsGivenUp_AndHoldsNobodyUp(string address)
    {
        using var peer = await SmtpPeer.StartAsync("accept");
        await using var site = new OutboxSite(peer.Port, 20);
        var wrong = await site.QueueAsync(address);
        var broken = await site.QueueAsync(facts: "not json");
        var right = await site.QueueAsync();

        await site.SendMailAsync();

        Assert.Equal(OutboxState.GivenUp, (await site.RowAsync(wrong)).State);
        Assert.Equal(OutboxState.Pending, (await site.RowAsync(broken)).State);
        Assert.Equal(OutboxState.Sent, (await site.RowAsync(right)).State);
    }

    [Fact]
    public async Task Mail_IsWrittenInTheLanguageItsReaderHasChosen()
    {
        using var peer = await SmtpPeer.StartAsync("accept");
        await using var site = new OutboxSite(peer.Port, 20);
        await site.QueueAsync("noen@firma.example", "en");

        await site.SendMailAsync();

        var mail = Assert.Single(await peer.MailsAsync(1));
        Assert.Equal(("en", "Invoice F-77 did not become a case"), (mail.Language, mail.Subject));
        Assert.Contains("<html lang=\"en\">", mail.Html, StringComparison.Ordinal);
    }

    private static async Task<(OutboxState, DateTime)> StateAndNextAsync(OutboxSite site, Guid id)
    {
        var row = await site.RowAsync(id);
        return (row.State, row.NextAttemptAtUtc);
    }
}
