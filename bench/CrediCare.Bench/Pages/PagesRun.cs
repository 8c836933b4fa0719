using System.Diagnostics;
using System.Globalization;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using static CrediCare.Bench.Pages.Stopwatches;

namespace CrediCare.Bench.Pages;

/// <summary>
/// How long pages take on stocks of growing size, over a real connection to a site that listens on this machine alone: in all,
/// in the database, and beside it the same rows by hand. Each stock has a process of its own, so that its memory is its own.
/// </summary>
internal static class PagesRun
{
    private const int WarmUps = 5;

    public const string Head =
        "| engine | cases | page | reader | page p50 ms | p95 | database ms | by hand ms | database / by hand | (database + rest) / (by hand + rest) |\n"
        + "|---|---|---|---|---|---|---|---|---|---|";

    /// <summary>One process for each stock, one after the other.</summary>
    public static async Task AllAsync(
        string root,
        IEnumerable<string> engines,
        IReadOnlyList<string> sizes,
        string rounds,
        string among
    )
    {
        Console.WriteLine(Head);
        foreach (var engine in engines)
        foreach (var size in sizes)
        {
            string[] arguments = [typeof(PagesRun).Assembly.Location, "pages-of", root, engine, size, rounds, among];
            using var process = Process.Start(new ProcessStartInfo("dotnet", arguments))!;
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{engine} {size} ended with {process.ExitCode}.");
        }
    }

    public static async Task OneAsync(string root, DatabaseEngine engine, int size, int rounds, string among, bool shows)
    {
        // The test host looks for its manifest where the process stands.
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        var time = new DatabaseTime();
        await using var site = new Stock(engine, size, root);
        await site.StartAsync();
        await using var connection = await site.ConnectAsync();
        var bare = new Bare(connection);
        var all = (await Scenarios.OfAsync(bare)).Where(one => one.Name.Contains(among, StringComparison.Ordinal));
        foreach (var scenarios in all.GroupBy(one => one.Reader))
        {
            using var browser = PortalClient.From(site.ClientOptions.BaseAddress, 1000);
            await browser.SubmitAsync(
                await browser.GetAsync("/account/sign-in"),
                new() { ["Email"] = scenarios.Key.Email, ["Password"] = PortalFactory.Password },
                "form.form[action='/account/sign-in']"
            );
            foreach (var one in scenarios)
                if (shows)
                    await ShowAsync(one, browser, time);
                else
                    Console.WriteLine($"| {engine} | {size} {await MeasureAsync(one, site, browser, time, bare, rounds)}");
        }

        var peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        await Console.Error.WriteLineAsync($"{engine} {size}: peak {peak} MB for the site and the one who asks.");
    }

    private static async Task<string> MeasureAsync(
        Scenario one,
        Stock site,
        PortalClient browser,
        DatabaseTime time,
        Bare bare,
        int rounds
    )
    {
        var (pages, database, byHand) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = -WarmUps; round < rounds; round++)
        {
            site.Clock.UtcNow += one.Later;
            time.Reset();
            var page = await TimedAsync(() => AskAsync(one, browser));
            var read = time.Milliseconds;
            var hand = await TimedAsync(async () =>
            {
                await FrameScenario.ReadAsync(one.Reader, bare);
                await one.Bare(bare);
            });
            if (round < 0)
                continue;
            pages.Add(page);
            database.Add(read);
            byHand.Add(hand);
        }

        var (inAll, inDatabase, bareMs) = (Part(pages, 0.5), Part(database, 0.5), Part(byHand, 0.5));
        var rest = Part(pages.Zip(database, (all, read) => all - read), 0.5);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {one.Name} | {one.Reader.Who} | {inAll:0.0} | {Part(pages, 0.95):0.0} | {inDatabase:0.0} | {bareMs:0.0} | {inDatabase / bareMs:0.00} | {(inDatabase + rest) / (bareMs + rest):0.00} |"
        );
    }

    private static async Task ShowAsync(Scenario one, PortalClient browser, DatabaseTime time)
    {
        await AskAsync(one, browser);
        time.Reset();
        await AskAsync(one, browser);
        Console.WriteLine($"-- {one.Name}, {one.Reader.Who}: {one.Path}");
        foreach (var command in time.Commands)
            Console.WriteLine($"{command};\n");
    }

    private static async Task AskAsync(Scenario one, PortalClient browser)
    {
        using var answer = await browser.Http.GetAsync(one.Path);
        var text = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode >= 400)
            throw new InvalidOperationException($"{one.Path} answered {answer.StatusCode}:\n{text}");
        if (answer.Headers.Location is { } place && place.OriginalString.Contains("sign-in", StringComparison.Ordinal))
            throw new InvalidOperationException($"{one.Path} asked to sign in.");
    }
}
