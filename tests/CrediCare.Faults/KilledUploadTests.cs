using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Security;
using CrediCare.Domain;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Registrations.Upload;
using CrediCare.Web.Features.Registrations.Upload.Rows;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CrediCare.Faults;

/// <summary>
/// The site killed without warning while it looks over an uploaded file, and while it sends it: afterwards every row is accounted for,
/// each claim is there once, and each paper lies with its claim once.
/// </summary>
public sealed class KilledUploadTests(TestDatabases databases, ITestOutputHelper output)
    : IClassFixture<TestDatabases>,
        IDisposable
{
    private const int Papers = 40;
    private static readonly int Kills = FaultSize.Given("CREDICARE_FAULT_KILLS", FaultSize.IsLong ? 12 : 1);
    private static readonly int Rows = FaultSize.Given("CREDICARE_FAULT_ROWS", FaultSize.IsLong ? 30_000 : 4_000);

    private readonly DirectoryInfo _storage = Directory.CreateTempSubdirectory("credicare-faults-");
    private readonly int _seed = Environment.TickCount;

    [DatabaseTheory]
    public async Task KilledAtAnyInstant_EachRowIsSentOnce_AndTheReceiptAddsUp(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var (id, good) = await UploadAsync(database);
        var random = new Random(_seed);

        var struck = await RunAsync(database, id, UploadState.Judged, random);
        await using (var context = database.Open())
        {
            await CheckAsync(context, id, good, sent: 0);
            await SendAsync(context, id);
        }

        struck += await RunAsync(database, id, UploadState.Sent, random);
        await using var after = database.Open();
        await CheckAsync(after, id, good, sent: good);
        await Whole.CheckAsync(database);
        using var verb = VerbProcess.Start(database, _storage.FullName, "looked at", "verify", Whole.KeySetting);
        Assert.True(await verb.ExitAsync() == 0, string.Join('\n', verb.Output));
        output.WriteLine(
            $"{engine}, random seed {_seed}: {Rows} rows, {good} of them sent; {struck} kills in the middle of the work"
        );
        Assert.True(struck > 0, "No kill struck while there was work.");
    }

    public void Dispose() => _storage.Delete(recursive: true);

    /// <returns>How many kills struck while some pieces were done and others were not.</returns>
    private async Task<int> RunAsync(TestDatabase database, Guid id, UploadState end, Random random)
    {
        var (pieces, struck) = ((Rows + UploadPiece.MostRows - 1) / UploadPiece.MostRows, 0);
        for (var kill = 0; kill <= Kills; kill++)
        {
            using var site = Serve(database);
            await using var context = database.Open();
            var until = kill == Kills ? int.MaxValue : pieces * (kill + 1) / (Kills + 2) + random.Next(2);
            while (!site.HasExited && await StateAsync(context, id) != end && await DoneAsync(context, id, end) < until)
                await Task.Delay(random.Next(1, 15));
            Assert.False(site.HasExited, string.Join('\n', site.Output));
            if (kill == Kills)
                Assert.Equal(end, await StateAsync(context, id));
            site.Kill();
            await site.ExitAsync();
            var done = await DoneAsync(context, id, end);
            struck += done > 0 && done < pieces ? 1 : 0;
            await LetGoAsync(context, id);
        }

        return struck;
    }

    private VerbProcess Serve(TestDatabase database) =>
        VerbProcess.Start(database, _storage.FullName, "Now listening", "--urls=http://127.0.0.1:0", Whole.KeySetting);

    /// <summary>The minute passes after which another may go on.</summary>
    private static Task LetGoAsync(PortalContext context, Guid id)
    {
        var past = (DateTime?)DateTime.UnixEpoch;
        return context
            .UploadBatches.Where(one => one.Id == id && one.HolderId != null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.HeldUntilUtc, past));
    }

    private static Task<UploadState> StateAsync(PortalContext context, Guid id) =>
        context.UploadBatches.Where(one => one.Id == id).Select(one => one.State).SingleAsync();

    private static Task<int> DoneAsync(PortalContext context, Guid id, UploadState end) =>
        context.UploadPieces.CountAsync(one => one.BatchId == id && (end == UploadState.Judged || one.IsDone));

    private static Task SendAsync(PortalContext context, Guid id)
    {
        var now = (DateTime?)TimeProvider.System.GetUtcNow().UtcDateTime;
        return context
            .UploadBatches.Where(one => one.Id == id)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(one => one.State, UploadState.Sending)
                    .SetProperty(one => one.SentByUserId, one => (Guid?)one.AuthorUserId)
                    .SetProperty(one => one.SentAtUtc, now)
            );
    }

    private static async Task CheckAsync(PortalContext context, Guid id, int good, int sent)
    {
        var pieces = await context.UploadPieces.Where(one => one.BatchId == id).OrderBy(one => one.Number).ToListAsync();
        Assert.Equal(Enumerable.Range(1, pieces.Count), pieces.Select(one => one.Number));
        var tally = UploadTally.Sum(pieces.Select(one => UploadTally.OfText(one.Tally)));
        var expected = sent == 0 ? (RowStanding.Green, RowStanding.Red) : (RowStanding.Sent, RowStanding.Refused);
        Assert.True(
            (tally.Rows(expected.Item1), tally.Rows(expected.Item2)) == (good, Rows - good),
            string.Join("; ", tally.Lines)
        );
        var creditor = (await context.UploadBatches.AsNoTracking().SingleAsync(one => one.Id == id)).CreditorId;
        var claims = await context.Registrations.Where(one => one.UploadBatchId == id).ToListAsync();
        Assert.Equal(sent, claims.Count);
        Assert.Equal(sent, claims.Select(one => one.InvoiceNumber).Distinct().Count());
        var receipts = claims
            .Select(one => int.Parse(one.ReceiptNumber.Split('-')[2], CultureInfo.InvariantCulture))
            .Order()
            .ToList();
        if (sent > 0)
            Assert.Equal(Enumerable.Range(receipts[0], sent), receipts);
        Assert.Equal(sent, await context.InvoiceNumberReservations.CountAsync(one => one.CreditorId == creditor));
        Assert.Equal(sent, await context.AuditEntries.CountAsync(one => one.Action == AuditAction.Registered));
        Assert.Equal(sent == 0 ? 0 : Papers, await context.Documents.CountAsync(one => one.RegistrationId != null));
        Assert.Equal(sent == 0 ? Papers : 0, await context.UploadPaperContents.CountAsync());
    }

    private static async Task<(Guid Id, int Good)> UploadAsync(TestDatabase database)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        await using (var night = new NightHost(database, TimeProvider.System))
            await night.PrepareAsync();
        await using var context = database.Open();
        var creditor = await SeededCreditor.CreateAsync(context, now);
        await context
            .Memberships.Where(one => one.UserId == creditor.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.TakenUpAtUtc, (DateTime?)now));
        var day = DateOnly.FromDateTime(now);
        var bytes = Encoding.UTF8.GetBytes(
            string.Join("\r\n", Enumerable.Range(1, Rows).Select(at => Row(at, day)).Prepend(Headings))
        );
        using var sheet = UploadSheet.Open(new MemoryStream(bytes));
        var batch = UploadBatch.Receive(
            creditor.CreditorId,
            creditor.PortfolioId,
            creditor.UserId,
            "drept.csv",
            bytes.Length,
            Rows,
            sheet.Header.Mapping.ToText(),
            now
        );
        var vault = new Vault(new MasterKeys(Whole.Key));
        await using var transaction = await context.Database.BeginTransactionAsync();
        context.Add(batch);
        context.AddRange(Enumerable.Range(0, Papers).SelectMany(at => Paper(batch.Id, 1 + at * (Rows / Papers), vault)));
        await context.SaveChangesAsync();
        await new UploadFiles(context, vault).SaveAsync(batch.Id, new MemoryStream(bytes), CancellationToken.None);
        await transaction.CommitAsync();
        return (batch.Id, Enumerable.Range(1, Rows).Count(at => !IsBad(at)));
    }

    private const string Headings =
        "Navn;Orgnr;Adresse;Postnr;Poststed;Fakturanr;Fakturadato;Forfallsdato;Fakturabeløp;Restbeløp;Beskrivelse";

    private static bool IsBad(int at) => at % 100 == 50;

    private static string Row(int at, DateOnly today) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Sagbakken Utemiljø AS;310 000 078;Sagbakken 4;0155;Oslo;DR-{at};{today.AddDays(-75):dd.MM.yyyy};{(IsBad(at) ? "31.02.2026" : today.AddDays(-60).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture))};1 000,00;1 000,00;Service"
        );

    private static IEnumerable<object> Paper(Guid batchId, int row, Vault vault)
    {
        var bytes = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"%PDF-1.7 {row}"));
        var paper = new UploadPaper
        {
            Id = Guid.CreateVersion7(),
            PublicId = PublicId.New(),
            BatchId = batchId,
            FileName = string.Create(CultureInfo.InvariantCulture, $"DR-{row}.pdf"),
            LengthBytes = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        };
        return [paper, new UploadPaperContent(paper.Id, vault.Seal(bytes, Purposes.Document))];
    }
}
