using System.Net;
using CrediCare.Data.Jobs;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CrediCare.Faults.Nodes;

/// <summary>
/// A new version comes: its migrations run first, while both nodes of the old one serve, and then one node after the other is
/// exchanged. Programs register claims all the while.
/// </summary>
[Collection(nameof(NodesCollection))]
public sealed class RollingUpgradeTests(TwoNodes nodes, ITestOutputHelper output)
{
    /// <summary>All that an expanding migration may do, on tables that every claim writes to.</summary>
    private static readonly string[] Expanding =
    [
        """ALTER TABLE "Registrations" ADD COLUMN "Coming" text NULL""",
        """ALTER TABLE "InvoiceNumberReservations" ADD COLUMN "Coming" integer NOT NULL DEFAULT 0""",
        """CREATE TABLE "ComingThings" ("Id" uuid PRIMARY KEY, "RegistrationId" uuid NOT NULL REFERENCES "Registrations" ("Id"))""",
        """CREATE INDEX CONCURRENTLY "IX_Registrations_Coming" ON "Registrations" ("Coming")""",
    ];

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task WhileTheTablesGrow_AndOneNodeAfterTheOtherIsExchanged_EveryClaimIsTakenOnce()
    {
        var programs = new[] { await RegisteringProgram.MakeAsync(nodes), await RegisteringProgram.MakeAsync(nodes) };
        using var ending = new CancellationTokenSource();
        var running = Task.WhenAll(programs.Select(program => Task.Run(() => program.RunAsync(ending.Token))));
        var steps = new List<int> { await AfterSomeMoreAsync(programs) };

        foreach (var change in Expanding)
        {
            await using (var context = nodes.Database.Open())
                await context.Database.ExecuteSqlRawAsync(change);
            steps.Add(await AfterSomeMoreAsync(programs));
        }

        for (var node = 0; node < 2; node++)
        {
            await nodes.StopAsync(node);
            steps.Add(await AfterSomeMoreAsync(programs));
            await nodes.StartAgainAsync(node);
            steps.Add(await AfterSomeMoreAsync(programs));
        }

        await ending.CancelAsync();
        await running;
        await RegisteringProgram.SettleAsync(nodes.Database, programs);
        Assert.Equal(HttpStatusCode.Found, await nodes.StartTheNightAsync(nodes.First));
        await Until.TrueAsync(
            async () =>
            {
                await using var context = nodes.Database.Open();
                return !await context.Registrations.WaitingForTheNight().AnyAsync();
            },
            Longest
        );

        await RegisteringProgram.CheckAsync(nodes.Database, programs);
        await Whole.CheckAsync(nodes.Database);
        Assert.Equal(0, programs.Sum(program => program.ToldToWait));
        output.WriteLine(
            $"{programs.Sum(program => program.Answered.Count)} claims answered for, {programs.Sum(program => program.CutOff)} calls cut off; "
                + $"answered after each step: {string.Join(", ", steps)}"
        );
    }

    private static async Task<int> AfterSomeMoreAsync(RegisteringProgram[] programs)
    {
        const int more = 10;
        var enough = programs.Sum(program => program.Answered.Count) + more;
        await Until.TrueAsync(() => Task.FromResult(programs.Sum(program => program.Answered.Count) >= enough), Longest);
        return enough;
    }
}
