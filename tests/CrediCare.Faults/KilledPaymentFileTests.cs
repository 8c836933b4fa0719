using System.Globalization;
using System.Text;
using CrediCare.Data;
using CrediCare.Data.Security;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Payments;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Admin.Payments.Files;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xunit.Abstractions;

namespace CrediCare.Faults;

/// <summary>
/// The booking of a file of payments killed without warning at random instants and started again: afterwards every payment is booked
/// once or waits once, what stands adds up to the file, and the same file handed in again changes nothing.
/// </summary>
public sealed class KilledPaymentFileTests(TestDatabases databases, ITestOutputHelper output)
    : IClassFixture<TestDatabases>,
        IDisposable
{
    private const int Cases = 60;
    private const int OneUnknownIn = 10;
    private static readonly int Kills = FaultSize.Given("CREDICARE_FAULT_KILLS", FaultSize.IsLong ? 20 : 2);
    private static readonly int Payments = FaultSize.Given("CREDICARE_FAULT_ROWS", FaultSize.IsLong ? 5_000 : 600);

    private readonly DirectoryInfo _storage = Directory.CreateTempSubdirectory("credicare-faults-");
    private readonly int _seed = Environment.TickCount;

    [DatabaseTheory(EmbeddedInLongFormOnly = true)]
    public async Task KilledAtAnyInstant_EachPaymentIsBookedOnce_AndTheSumIsTheFiles(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var content = Encoding.UTF8.GetBytes(Camt(await KidsAsync(database)));
        var file = await ReceiveAsync(database, content);
        var (random, struck) = (new Random(_seed), 0);

        for (var kill = 0; kill < Kills; kill++)
        {
            var until = (Payments * (kill + 1) / (Kills + 1)) + random.Next(20);
            using var booking = Book(database);
            await using var context = database.Open();
            while (!booking.HasExited && await DoneAsync(context) < until)
                await Task.Delay(random.Next(1, 15));
            booking.Kill();
            await booking.ExitAsync();
            var done = await DoneAsync(context);
            struck += done > 0 && done < Payments ? 1 : 0;
        }

        await UntilDoneAsync(database);
        await CheckAsync(database, file);
        Assert.True((await ReceiveAsync(database, content)).Id == file.Id);
        await UntilDoneAsync(database);
        await CheckAsync(database, file);
        await Whole.CheckAsync(database);
        output.WriteLine($"{engine}, random seed {_seed}: {Payments} payments, {struck} of {Kills} kills in the middle");
        Assert.True(struck > 0, "No kill struck while there was work.");
    }

    public void Dispose() => _storage.Delete(recursive: true);

    private async Task<List<string>> KidsAsync(TestDatabase database)
    {
        await Waiting.SeedAsync(database, Cases);
        using var import = VerbProcess.Import(database, _storage.FullName);
        Assert.Equal(0, await import.ExitAsync());
        await using var context = database.Open();
        return await context.Cases.OrderBy(one => one.Id).Select(one => one.Kid).ToListAsync();
    }

    private VerbProcess Book(TestDatabase database) =>
        VerbProcess.Start(database, _storage.FullName, " began ", "incoming-files", "--Jobs:LeaseSeconds=1", Whole.KeySetting);

    /// <summary>Whoever was killed last may still hold the lease for a second.</summary>
    private async Task UntilDoneAsync(TestDatabase database)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            using var booking = Book(database);
            if (await booking.ExitAsync() == 0)
                return;
        }

        throw new InvalidOperationException("The file was never booked.");
    }

    private static Task<int> DoneAsync(PortalContext context) =>
        context.ReceivedFileItems.CountAsync(item => item.Outcome != null);

    private static async Task<ReceivedFile> ReceiveAsync(TestDatabase database, byte[] content)
    {
        await using var context = database.Open();
        using var stream = new MemoryStream(content);
        var receive = new ReceivePaymentFile(
            context,
            new Vault(new MasterKeys(Whole.Key)),
            Options.Create(new ClientFundsOptions()),
            TimeProvider.System
        );
        var (file, _) = await receive.ReceiveAsync(stream, "drept.xml", null, _ => { }, default);
        Assert.Null(file.Refusal);
        return file;
    }

    private static async Task CheckAsync(TestDatabase database, ReceivedFile file)
    {
        await using var context = database.Open();
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var unknown = Payments / OneUnknownIn;
        Assert.Equal(ReceivedFileState.Booked, (await context.ReceivedFiles.SingleAsync()).State);
        var items = await context.ReceivedFileItems.ToListAsync();
        Assert.Equal(
            (Payments - unknown, unknown),
            (
                items.Count(item => item.Outcome == ReceivedItemOutcome.Booked),
                items.Count(item => item.Outcome == ReceivedItemOutcome.Waits)
            )
        );
        var payments = await context.IncomingPayments.ToDictionaryAsync(one => one.Id);
        Assert.Equal(Payments, payments.Count);
        Assert.All(items, item => Assert.Equal(item.Amount, payments[item.PaymentId!.Value].Amount));
        Assert.Equal(file.Sum.Ore, payments.Values.Sum(one => one.Amount.Ore));
        var booked = await context
            .LedgerEntries.Where(row => row.Kind == LedgerEntryKind.Payment)
            .GroupBy(row => row.TransactionId)
            .Select(same => new { same.Key, Ore = -same.Sum(row => row.Amount.Ore) })
            .ToDictionaryAsync(one => one.Key, one => one.Ore);
        Assert.Equal(
            payments
                .Values.Where(one => one.TransactionId != null)
                .Select(one => (one.TransactionId!.Value, one.Amount.Ore))
                .Order(),
            booked.Select(one => (one.Key, one.Value)).Order()
        );
        Assert.Equal(booked.Count, await context.CaseEvents.CountAsync(one => one.Kind == CaseEventKind.PaymentReceived));
    }

    private static string Camt(List<string> kids)
    {
        var today = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        text.Append("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.02\"><BkToCstmrDbtCdtNtfctn>");
        text.Append(
            "<GrpHdr><MsgId>DREPT-1</MsgId></GrpHdr><Ntfctn><Id>1</Id><Acct><Id><Othr><Id>12345678903</Id></Othr></Id></Acct>"
        );
        for (var at = 1; at <= Payments; at++)
        {
            var kid = at % OneUnknownIn == 0 ? "2026000113" : kids[at % kids.Count];
            text.Append(
                CultureInfo.InvariantCulture,
                $"""
                <Ntry><Amt Ccy="NOK">{1 + (at % 3)}.{at % 100:00}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>{today}</Dt></BookgDt><ValDt><Dt>{today}</Dt></ValDt><NtryDtls><TxDtls>
                <Refs><AcctSvcrRef>R-{at}</AcctSvcrRef></Refs><RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>{kid}</Ref></CdtrRefInf></Strd></RmtInf>
                </TxDtls></NtryDtls></Ntry>
                """
            );
        }

        return text.Append("</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>").ToString();
    }
}
