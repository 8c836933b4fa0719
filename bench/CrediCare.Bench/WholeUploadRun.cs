using System.Diagnostics;
using System.Globalization;
using CrediCare.Data.Security;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Registrations;
using CrediCare.Web.Features.Registrations.New;
using CrediCare.Web.Features.Registrations.Upload;
using CrediCare.Web.Features.Registrations.Upload.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrediCare.Bench;

/// <summary>
/// Whole files as the site works on them: looked over and put down, then sent until every row has become a registration; and the most
/// that the process holds meanwhile, beside what it holds while the bare file is read.
/// </summary>
internal static class WholeUploadRun
{
    public static async Task AllAsync(IReadOnlyList<DatabaseEngine> engines, IReadOnlyList<int> sizes)
    {
        Console.WriteLine(
            "| engine | file | rows | bare CPU s | judged CPU s | judged / bare | looked over s | rows/s | sent s | rows/s | held MB |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var engine in engines)
        foreach (var format in Enum.GetValues<TableFormat>())
        foreach (var size in sizes)
            await OneAsync(engine, format, size);
        Console.WriteLine($"peak of the process: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
    }

    private static async Task OneAsync(DatabaseEngine engine, TableFormat format, int size)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var night = new NightHost(database, TimeProvider.System))
            await night.PrepareAsync();
        using var file = await UploadRun.MadeAsync(format, size);
        await using var services = Services(database);
        var id = await ReceiveAsync(services, database, file, size);
        var bare = UploadRun.Median(() => UploadRun.Bare(format, file));
        double looked,
            sent,
            judged;
        long held;
        using (var watch = new HeldMeanwhile())
        {
            looked = await WorkAsync(services, id);
            judged = UploadRun.Median(() => JudgedAsync(services, database, id).GetAwaiter().GetResult());
            await SendAsync(database, id);
            sent = await WorkAsync(services, id);
            held = watch.Most;
        }

        await using var context = database.Open();
        if (await context.Registrations.CountAsync(one => one.UploadBatchId == id) is var there && there != size)
            throw new InvalidOperationException($"{there} of {size} rows became registrations.");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {engine} | {format} | {size} | {bare:0.00} | {judged:0.00} | {judged / bare:0.0} | {looked:0.0} | {size / looked:0} | {sent:0.0} | {size / sent:0} | {held / 1e6:0} |"
            )
        );
    }

    private static ServiceProvider Services(TestDatabase database) =>
        new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddSingleton(TimeProvider.System)
            .AddScoped(_ => database.Open())
            .AddNightNeeds()
            .AddSingleton(BirthNumberRules.Production)
            .AddScoped<RegistrationReader>()
            .AddScoped<RegistrationGate>()
            .AddScoped<SubmitClaims>()
            .AddScoped<DebtorSealing>()
            .AddScoped<DocumentIntake>()
            .AddScoped<CaseFiles>()
            .AddScoped<UploadFiles>()
            .AddSingleton<UploadPieces>()
            .AddScoped<UploadJudge>()
            .AddScoped<JudgeUpload>()
            .AddScoped<UploadPapers>()
            .AddScoped<KeepPapers>()
            .AddScoped<SendPapers>()
            .AddScoped<SendUpload>()
            .AddScoped<TakeBackUpload>()
            .BuildServiceProvider();

    private static async Task<Guid> ReceiveAsync(ServiceProvider services, TestDatabase database, Stream file, int size)
    {
        file.Position = 0;
        using var sheet = UploadSheet.Open(file);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        await using var context = database.Open();
        var creditor = await SeededCreditor.CreateAsync(context, now);
        await context
            .Memberships.Where(one => one.UserId == creditor.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.TakenUpAtUtc, (DateTime?)now));
        var batch = UploadBatch.Receive(
            creditor.CreditorId,
            creditor.PortfolioId,
            creditor.UserId,
            "bench",
            (int)file.Length,
            size,
            sheet.Header.Mapping.ToText(),
            now
        );
        await using var transaction = await context.Database.BeginTransactionAsync();
        context.Add(batch);
        await context.SaveChangesAsync();
        file.Position = 0;
        await new UploadFiles(context, services.GetRequiredService<Vault>()).SaveAsync(batch.Id, file, default);
        await transaction.CommitAsync();
        return batch.Id;
    }

    /// <summary>Every rule and every doubled number, those of the database among them; nothing is put down.</summary>
    private static async Task<int> JudgedAsync(ServiceProvider services, TestDatabase database, Guid id)
    {
        await using var scope = services.CreateAsyncScope();
        await using var context = database.Open();
        var batch = await context.UploadBatches.AsNoTracking().SingleAsync(one => one.Id == id);
        var judge = scope.ServiceProvider.GetRequiredService<UploadJudge>();
        await using var file = await scope.ServiceProvider.GetRequiredService<UploadFiles>().OpenAsync(batch, default);
        var place = await judge.PlaceAsync(batch, default);
        var (keys, green) = (new Dictionary<string, int>(), 0);
        foreach (var rows in UploadReading.Rows(file, batch, place).Chunk(UploadPiece.MostRows))
        {
            foreach (var row in rows)
                keys.TryAdd(UploadPieces.KeyOf(row), row.Number);
            var judged = await judge.JudgeAsync(place, rows, (_, key) => keys[key], default);
            green += judged.Count(one => one.Row.Standing == RowStanding.Green);
        }

        return green;
    }

    private static async Task SendAsync(TestDatabase database, Guid id)
    {
        var now = (DateTime?)TimeProvider.System.GetUtcNow().UtcDateTime;
        await using var context = database.Open();
        await context
            .UploadBatches.Where(one => one.Id == id)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(one => one.State, UploadState.Sending)
                    .SetProperty(one => one.SendsWarned, true)
                    .SetProperty(one => one.SentByUserId, one => (Guid?)one.AuthorUserId)
                    .SetProperty(one => one.SentAtUtc, now)
            );
    }

    private static async Task<double> WorkAsync(ServiceProvider services, Guid id)
    {
        var began = Stopwatch.GetTimestamp();
        await services.GetRequiredService<UploadWork>().RunAsync(id, tells: false, default);
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}

/// <summary>The most that the process has taken of memory while something was done, in bytes, beside what it had before.</summary>
internal sealed class HeldMeanwhile : IDisposable
{
    private readonly long _before;
    private readonly Timer _look;
    private long _most;

    public HeldMeanwhile()
    {
        GC.Collect();
        _before = Environment.WorkingSet;
        _look = new Timer(_ => Look(), null, 0, 20);
    }

    public long Most => Interlocked.Read(ref _most);

    public void Dispose() => _look.Dispose();

    private void Look() => Interlocked.Exchange(ref _most, Math.Max(Most, Environment.WorkingSet - _before));
}
