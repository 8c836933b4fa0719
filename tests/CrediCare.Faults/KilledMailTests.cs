using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Outbox;
using CrediCare.Data.Verification;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.TestKit.Mail;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CrediCare.Faults;

/// <summary>
/// Two senders at a time empty the outbox to a mail server that puts off, refuses, hangs and breaks off after it has the mail, and are
/// killed without warning: no mail is lost, none goes twice without being listed, and the list is whole at every moment.
/// </summary>
public sealed class KilledMailTests(TestDatabases databases, ITestOutputHelper output) : IClassFixture<TestDatabases>, IDisposable
{
    private const string Facts =
        """{"receipt":"R-2026-000001-8","invoiceNumber":"F-77","debtorName":"Sagbakken AS","reason":"DuplicateInvoice","registrationPublicId":"abc","creditorName":"Kvistbekk Rørservice AS"}""";

    private const string Refused = "nei";
    private static readonly string[] Moods = [Refused, "senere", "fullt", "henger", "kutt"];
    private static readonly int Kills = FaultSize.Given("CREDICARE_FAULT_KILLS", FaultSize.IsLong ? 20 : 1);
    private static readonly int Mails = FaultSize.Given("CREDICARE_FAULT_ROWS", FaultSize.IsLong ? 300 : 32);

    private readonly DirectoryInfo _storage = Directory.CreateTempSubdirectory("credicare-faults-");
    private readonly int _seed = Environment.TickCount;

    [DatabaseTheory(EmbeddedInLongFormOnly = true)]
    public async Task KilledAtAnyInstant_NoMailIsLost_AndEachThatMayHaveGoneTwiceIsListed(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        using var peer = await SmtpPeer.StartAsync("moody");
        await QueueAsync(database);
        var (random, struck) = (new Random(_seed), 0);

        for (var kill = 0; kill < Kills; kill++)
        {
            using var one = Send(database, peer);
            using var other = Send(database, peer);
            var arrived = (await peer.MailsAsync(0)).Count;
            await UntilArrivedAsync(peer, arrived + random.Next(1, Mails / Kills / 2), one, other);
            await Task.Delay(random.Next(30));
            one.Kill();
            other.Kill();
            await Task.WhenAll(one.ExitAsync(), other.ExitAsync());
            struck += await EveryOneInDoubtIsListedAsync(database);
            await TimePassesAsync(database);
        }

        await UntilDoneAsync(database, peer);
        await CheckAsync(database, await peer.MailsAsync(Mails - (Mails / Moods.Length / 2)));
        await Whole.CheckAsync(database);
        output.WriteLine(
            $"{engine}, random seed {_seed}: {Mails} mails, {struck} of them in the hands of the {2 * Kills} that were killed"
        );
        Assert.True(struck > 0, "No kill struck a sender with a mail in its hands.");
    }

    public void Dispose() => _storage.Delete(recursive: true);

    /// <summary>Every other mail goes to a recipient of whom the server takes it at once, the rest are spread over its moods.</summary>
    private static async Task QueueAsync(TestDatabase database)
    {
        await using (var night = new NightHost(database, TimeProvider.System))
            await night.PrepareAsync();
        await using var context = database.Open();
        context.AddRange(
            Enumerable
                .Range(0, Mails)
                .Select(at =>
                    OutboxMail.Queue(
                        $"test:{at}",
                        MailKind.RegistrationRefused,
                        null,
                        at % 2 == 0 ? $"leser{at}@demo.example" : $"{Moods[at / 2 % Moods.Length]}{at}@demo.example",
                        "nb",
                        Facts,
                        Now.AddMinutes(-1)
                    )
                )
        );
        await context.SaveChangesAsync();
    }

    private VerbProcess Send(TestDatabase database, SmtpPeer peer) =>
        VerbProcess.Start(
            database,
            _storage.FullName,
            " given up, ",
            "send-mail",
            "--Mail:Mode=Smtp",
            "--Mail:Host=127.0.0.1",
            "--Mail:Encryption=None",
            "--Mail:TimeoutSeconds=1",
            string.Create(CultureInfo.InvariantCulture, $"--Mail:Port={peer.Port}"),
            Whole.KeySetting
        );

    private static async Task UntilArrivedAsync(SmtpPeer peer, int mails, params VerbProcess[] senders)
    {
        while (Array.Exists(senders, sender => !sender.HasExited) && (await peer.MailsAsync(0)).Count < mails)
            await Task.Delay(5);
    }

    /// <returns>How many a killed sender had in its hands.</returns>
    private static async Task<int> EveryOneInDoubtIsListedAsync(TestDatabase database)
    {
        await using var context = database.Open();
        var inDoubt = context.OutboxMails.Where(one => one.State == OutboxState.Sending || one.UnknownOutcomes > 0);
        var found = await new MailsAreAccountedFor(TimeProvider.System).CheckAsync(context, default);
        Assert.Equal(
            (await inDoubt.Select(one => one.PublicId).ToListAsync()).Order(StringComparer.Ordinal),
            found
                .Notes.Where(note => note.What != "given up")
                .SelectMany(note => note.Examples)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        return await context.OutboxMails.CountAsync(one => one.State == OutboxState.Sending);
    }

    /// <summary>As much as a sender is given before it counts as dead, and as a mail that was put off has to wait.</summary>
    private static async Task TimePassesAsync(TestDatabase database)
    {
        await using var context = database.Open();
        var (past, due) = ((DateTime?)Now.AddMinutes(-30), Now.AddMinutes(-1));
        await context
            .OutboxMails.Where(one => one.State == OutboxState.Sending)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.AttemptStartedAtUtc, past));
        await context
            .OutboxMails.Where(one => one.State == OutboxState.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.NextAttemptAtUtc, due));
    }

    private async Task UntilDoneAsync(TestDatabase database, SmtpPeer peer)
    {
        for (var rounds = 0; rounds < 10; rounds++)
        {
            await TimePassesAsync(database);
            using var sender = Send(database, peer);
            await sender.ExitAsync();
            await using var context = database.Open();
            if (!await context.OutboxMails.AnyAsync(one => one.State == OutboxState.Pending || one.State == OutboxState.Sending))
                return;
        }

        throw new InvalidOperationException("The outbox was never empty.");
    }

    private async Task CheckAsync(TestDatabase database, IReadOnlyList<ReceivedMail> arrived)
    {
        await using var context = database.Open();
        var mails = await context.OutboxMails.AsNoTracking().ToListAsync();
        Assert.Equal(Mails, mails.Count);
        // What the server answered "no" to is known not to have gone; what it took or fell silent on has, or may have.
        var gone = arrived
            .Where(mail => mail.Answer != "refused")
            .GroupBy(mail => mail.MessageId)
            .ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        Assert.All(
            mails,
            mail =>
            {
                var isRefused = mail.RecipientAddress.StartsWith(Refused, StringComparison.Ordinal);
                Assert.Equal(isRefused ? OutboxState.GivenUp : OutboxState.Sent, mail.State);
                var times = gone.GetValueOrDefault(mail.MessageId("credicare.example"));
                Assert.InRange(times, isRefused ? 0 : 1, isRefused ? 0 : 1 + mail.UnknownOutcomes);
            }
        );
        using var verify = VerbProcess.Start(database, _storage.FullName, "looked at", "verify", Whole.KeySetting);
        Assert.Equal(0, await verify.ExitAsync());
        var said = string.Join('\n', verify.Output);
        var inDoubt = mails.Where(mail => mail.UnknownOutcomes > 0).ToList();
        Assert.True(inDoubt.Count >= 2 * (Mails / 2 / Moods.Length), $"Only {inDoubt.Count} in doubt.");
        Assert.All(inDoubt, mail => Assert.Contains(mail.PublicId, said, StringComparison.Ordinal));
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;
}
