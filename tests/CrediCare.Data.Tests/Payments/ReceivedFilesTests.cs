using System.Text;
using CrediCare.Data.Jobs;
using CrediCare.Data.Tests.Day;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using CrediCare.Domain.Tests.Payments;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Admin.Payments.Files;
using CrediCare.Web.Jobs;
using CrediCare.Web.Jobs.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Data.Tests.Payments;

/// <summary>Files of payments in a real database: taken once, booked once, whatever happens in between.</summary>
public sealed class ReceivedFilesTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const string Today = "2026-11-21";

    [DatabaseTheory]
    public async Task AFile_IsBookedOnce_AndWhatItDoesNotTellWaits(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(one => one.SendDemand());
        var file = OcrWriter.Write([
            Payment(scene.Case.Kid, 500),
            Payment(scene.Case.Kid, 500),
            Payment("2026000113", 70),
            Payment("12345", 80),
            Payment(scene.Case.Kid, 90) with
            {
                Kind = PaymentFileItemKind.TakenBack,
            },
        ]);
        await using var host = new NightHost(database, Clock);

        Assert.False((await ReceiveAsync(host, file, "a.txt")).IsKnown);
        Assert.True((await ReceiveAsync(host, file, "b.txt")).IsKnown);
        await RunAsync(host);
        await RunAsync(host);

        await using var context = database.Open();
        Assert.Equal(
            [
                ReceivedItemOutcome.Booked,
                ReceivedItemOutcome.Booked,
                ReceivedItemOutcome.Waits,
                ReceivedItemOutcome.Waits,
                ReceivedItemOutcome.TakeBackWaits,
            ],
            await context.ReceivedFileItems.OrderBy(item => item.Number).Select(item => item.Outcome!.Value).ToListAsync()
        );
        Assert.Equal(-100_000, await PaidAsync(context));
        Assert.Equal(
            [WaitingReason.UnknownKid, WaitingReason.NotAKid],
            await context
                .IncomingPayments.Where(one => one.State == IncomingPaymentState.Unidentified)
                .OrderBy(one => one.Amount.Ore)
                .Select(one => one.Why!.Value)
                .ToListAsync()
        );
        var kept = await context.ReceivedFiles.SingleAsync();
        Assert.Equal((ReceivedFileState.Booked, 5, true), (kept.State, kept.Items, kept.WaitsSinceUtc is not null));
    }

    [DatabaseTheory]
    public async Task WhatAnotherFileBrought_IsNotBookedAgain(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(one => one.SendDemand());
        var (known, unnamed) = (Payment(scene.Case.Kid, 500), Payment(scene.Case.Kid, 60) with { BankReference = null });
        await using var host = new NightHost(database, Clock);

        await ReceiveAsync(host, CamtWriter.Write([known, unnamed, unnamed], message: "M-1"), "1.xml");
        await RunAsync(host);
        await ReceiveAsync(host, CamtWriter.Write([known, unnamed, unnamed, unnamed], message: "M-2"), "2.xml");
        await ReceiveAsync(host, OcrWriter.Write([known], transmission: 7), "3.txt");
        await RunAsync(host);

        await using var context = database.Open();
        var outcomes = await (
            from item in context.ReceivedFileItems
            join file in context.ReceivedFiles on item.FileId equals file.Id
            orderby file.FileName, item.Number
            select item.Outcome!.Value
        ).ToListAsync();
        var (booked, waits) = (ReceivedItemOutcome.Booked, ReceivedItemOutcome.Waits);
        Assert.Equal([booked, booked, booked, ReceivedItemOutcome.Repeated, waits, waits, booked, waits], outcomes);
        Assert.Equal(-68_000, await PaidAsync(context));
        Assert.Equal(3, await context.IncomingPayments.CountAsync(one => one.Why == WaitingReason.PerhapsRepeated));
    }

    [DatabaseTheory]
    public async Task WhatTheBankTakesBack_IsOffItsCase_OnceForEach(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(one => one.SendDemand());
        var (paid, back) = (
            Payment(scene.Case.Kid, 500),
            Payment(scene.Case.Kid, 500) with
            {
                Kind = PaymentFileItemKind.TakenBack,
            }
        );
        await using var host = new NightHost(database, Clock);

        await ReceiveAsync(host, OcrWriter.Write([paid, Payment("2026000113", 70)]), "1.txt");
        await RunAsync(host);
        var unknown = back with { Kid = "2026000113", Amount = Money.FromKroner(70) };
        await ReceiveAsync(host, CamtWriter.Write([back, back, unknown]), "2.xml");
        await RunAsync(host);

        await using var context = database.Open();
        Assert.Equal(
            [ReceivedItemOutcome.TakenBack, ReceivedItemOutcome.TakeBackWaits, ReceivedItemOutcome.TakenBack],
            await context
                .ReceivedFileItems.Where(item => item.Kind == PaymentFileItemKind.TakenBack)
                .OrderBy(item => item.Number)
                .Select(item => item.Outcome!.Value)
                .ToListAsync()
        );
        Assert.Equal(0, await context.LedgerEntries.SumAsync(row => row.PaidOre ?? 0));
        Assert.Equal(2, await context.IncomingPayments.CountAsync(one => one.State == IncomingPaymentState.TakenBack));
        var last = await context
            .CaseEvents.OrderByDescending(happened => happened.RecordedAtUtc)
            .ThenByDescending(happened => happened.Id)
            .FirstAsync();
        Assert.Equal((CaseEventKind.PaymentTakenBack, Case.TakenBackByBank), (last.Kind, last.Detail));
    }

    [DatabaseTheory]
    public async Task AnotherFileByTheSameName_IsRefused_AndSoIsAWrongOne(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await using var host = new NightHost(database, Clock);
        var good = OcrWriter.Write([Payment("2026000113", 500)]);
        var wrong = Encoding.Latin1.GetBytes(
            Encoding.Latin1.GetString(good).Replace("00050000 ", "00050001 ", StringComparison.Ordinal)
        );

        var first = (await ReceiveAsync(host, wrong, "wrong.txt")).File;
        var second = (await ReceiveAsync(host, good, "good.txt")).File;
        var third = (await ReceiveAsync(host, OcrWriter.Write([Payment("2026000113", 600)]), "other.txt")).File;

        Assert.Equal(
            (PaymentFileRefusal.WrongSum, 5, "Sum"),
            (first.Refusal!.Value, first.RefusedLine!.Value, first.RefusedField)
        );
        Assert.Null(second.Refusal);
        Assert.Equal(PaymentFileRefusal.ReceivedBefore, third.Refusal);
        await using var context = database.Open();
        Assert.Equal(1, await context.ReceivedFileItems.CountAsync());
    }

    [DatabaseTheory]
    public async Task AClosedCase_IsNotPaidByItself(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(one =>
            one.Case.Close(ClosedReason.Withdrawn, CaseScene.Circumstances, one.On("2026-10-01"))
        );
        await using var host = new NightHost(database, Clock);

        await ReceiveAsync(host, OcrWriter.Write([Payment(scene.Case.Kid, 500)]), "a.txt");
        await RunAsync(host);

        await using var context = database.Open();
        Assert.Equal(WaitingReason.CaseIsClosed, (await context.IncomingPayments.SingleAsync()).Why);
    }

    /// <summary>Two nodes at it at once, each sure that it may.</summary>
    [DatabaseTheory]
    public async Task TwoWhoReceiveAndBookAtOnce_DoItOnce(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(one => one.SendDemand());
        var file = OcrWriter.Write([.. Enumerable.Range(1, 10).Select(_ => Payment(scene.Case.Kid, 10))]);
        await using var one = new NightHost(database, Clock);
        await using var other = new NightHost(database, Clock);

        await Task.WhenAll(new[] { one, other }.Select(host => ReceiveAsync(host, file, "a.txt")));
        await Task.WhenAll(new[] { one, other }.Select(RunAsync));
        await RunAsync(one);

        await using var context = database.Open();
        Assert.Equal(1, await context.ReceivedFiles.CountAsync());
        Assert.Equal(-10_000, await PaidAsync(context));
    }

    [Fact]
    public async Task TheFolder_GivesWhatIsWhole_AndNothingElse()
    {
        var database = await databases.NewAsync(DatabaseEngine.Sqlite);
        using var scratch = new ScratchFolder();
        var root = Directory.CreateDirectory(Path.Combine(scratch.Path, "incoming")).FullName;
        var outside = Path.Combine(scratch.Path, "secret.txt");
        var good = OcrWriter.Write([Payment("2026000113", 500)]);
        await File.WriteAllBytesAsync(outside, good);
        await WriteAsync("good.txt", good);
        await WriteAsync("wrong.xml", "<Document/>"u8.ToArray());
        await WriteAsync("half.txt.part", good[..100]);
        await WriteAsync(".hidden", good);
        await WriteAsync("young.txt", good, age: TimeSpan.FromSeconds(1));
        File.CreateSymbolicLink(Path.Combine(root, "link.txt"), outside);
        Directory.CreateDirectory(Path.Combine(root, "folder"));
        await using var host = new NightHost(database, Clock, folder: new IncomingFolder(root));

        await RunAsync(host);
        await WriteAsync("again.txt", good);
        await RunAsync(host);

        await using var context = database.Open();
        Assert.Equal(
            [("good.txt", ReceivedFileState.Booked), ("wrong.xml", ReceivedFileState.Refused)],
            (await context.ReceivedFiles.OrderBy(file => file.FileName).ToListAsync()).Select(file => (file.FileName, file.State))
        );
        Assert.Equal([".hidden", "half.txt.part", "link.txt", "young.txt"], Names(root));
        Assert.Equal(["again.txt", "good.txt"], Names(Path.Combine(root, "done")));
        Assert.Equal(["wrong.xml"], Names(Path.Combine(root, "refused")));

        async Task WriteAsync(string name, byte[] content, TimeSpan? age = null)
        {
            var path = Path.Combine(root, name);
            await File.WriteAllBytesAsync(path, content);
            File.SetLastWriteTimeUtc(path, Clock.UtcNow - (age ?? TimeSpan.FromMinutes(2)));
        }
    }

    private static SettableClock Clock { get; } =
        new() { UtcNow = CaseScene.Date(Today).ToDateTime(new(9, 0), DateTimeKind.Utc) };

    private static PaymentFileItem Payment(string kid, decimal kroner) =>
        new()
        {
            Line = 0,
            Kind = PaymentFileItemKind.Payment,
            Account = "12345678903",
            Amount = Money.FromKroner(kroner),
            Kid = kid,
            BookedOn = CaseScene.Date("2026-11-20"),
            ValueOn = CaseScene.Date("2026-11-20"),
            BankReference = "123456789",
        };

    // Put away under a name of its own: the public id, a dash, and what it was called.
    private static IEnumerable<string> Names(string folder) =>
        Directory
            .GetFiles(folder)
            .Select(path => Path.GetFileName(path))
            .Select(name => Path.GetFileName(folder) == "incoming" ? name : name[(Domain.PublicId.Length + 1)..])
            .Order(StringComparer.Ordinal);

    private static Task<long> PaidAsync(PortalContext context) =>
        context.LedgerEntries.Where(row => row.Kind == LedgerEntryKind.Payment).SumAsync(row => row.Amount.Ore);

    private static async Task<(ReceivedFile File, bool IsKnown)> ReceiveAsync(NightHost host, byte[] file, string name)
    {
        await host.PrepareAsync();
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        using var content = new MemoryStream(file);
        return await scope
            .ServiceProvider.GetRequiredService<ReceivePaymentFile>()
            .ReceiveAsync(content, name, null, _ => { }, default);
    }

    private static async Task RunAsync(NightHost host)
    {
        await host.PrepareAsync();
        var job = host.Get<IncomingFiles>();
        if ((await job.StartAsync(JobTrigger.Command, null, default)).Started is { } lease)
            Assert.Equal(JobOutcome.Succeeded, await job.CarryOutAsync(lease, default));
    }
}
