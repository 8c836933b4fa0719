using System.Globalization;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Privacy;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs.Week.Privacy;
using Microsoft.Extensions.DependencyInjection;
using static CrediCare.Bench.Pages.Stopwatches;

namespace CrediCare.Bench.Pages;

/// <summary>How long the dry run of retention takes, as if every rule let go of what is a year old.</summary>
internal static class RetentionRun
{
    private const int Months = 12;
    private const int Rounds = 3;

    public static async Task OneAsync(string root, DatabaseEngine engine, int size)
    {
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        await using var site = new Stock(engine, size, root);
        await site.StartAsync();
        Console.WriteLine("| engine | cases | kind | found | ms |\n|---|---|---|---|---|");
        foreach (var type in RetainedThings.Kinds)
        {
            var (found, took) = (0, new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                await using var scope = site.Services.CreateAsyncScope();
                var kind = (IRetained)scope.ServiceProvider.GetRequiredService(type);
                var reach = kind.Reach(Months, site.Clock.Today());
                took.Add(await TimedAsync(async () => found = (await kind.CountAsync(reach, default)).Count));
            }

            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"| {engine} | {size} | {type.Name} | {found} | {took.Min():0} |")
            );
        }
    }
}
