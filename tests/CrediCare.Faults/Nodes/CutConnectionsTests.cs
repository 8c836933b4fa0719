using System.Diagnostics;
using System.Net;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CrediCare.Faults.Nodes;

/// <summary>
/// The server cuts the nodes' connections again and again, in the middle of what they do, while programs register, a person looks around
/// and the night is asked for: nobody meets a fault of ours, nothing that was answered for is lost, and nothing is there twice.
/// </summary>
[Collection(nameof(NodesCollection))]
public sealed class CutConnectionsTests(TwoNodes nodes, ITestOutputHelper output)
{
    private static readonly int Cuts = FaultSize.Given("CREDICARE_FAULT_CUTS", FaultSize.IsLong ? 1_000 : 60);

    // Half of the times only those are cut that have written something and not committed it yet.
    private const string Cut = """
        SELECT count(pg_terminate_backend(pid))::int AS "Value" FROM (
          SELECT pid FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid() AND ({0} OR backend_xid IS NOT NULL)
          ORDER BY random() LIMIT 2) AS chosen
        """;

    [Fact]
    public async Task CutInTheMiddle_AllGoesOn_AndWhatWasAnsweredIsThereOnce()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var programs = new List<RegisteringProgram>();
        for (var at = 0; at < 3; at++)
            programs.Add(await RegisteringProgram.MakeAsync(nodes));
        using var creditor = nodes.Browser();
        await creditor.SignInAsync(PortalFactory.Creditor);
        using var administrator = nodes.BrowserAt(nodes.First);
        await administrator.SignInAsync(PortalFactory.Administrator);
        var jobs = await administrator.GetAsync("/admin/jobs");
        using var ending = new CancellationTokenSource();
        var work = programs.Select(program => program.RunAsync(ending.Token)).Append(LookAsync(creditor, ending.Token)).ToList();

        var (began, writing) = (Stopwatch.GetTimestamp(), 0);
        await using (var context = nodes.Database.Open())
        {
            await context.Database.OpenConnectionAsync();
            for (var cut = 0; cut < Cuts; cut++)
            {
                await Task.Delay(random.Next(250));
                var any = cut % 2 == 0;
                var struck = await context
                    .Database.SqlQueryRaw<int>(Cut.Replace("{0}", any ? "true" : "false", StringComparison.Ordinal))
                    .SingleAsync();
                writing += any ? 0 : struck;
                if (cut % 20 == 10)
                    await administrator.SubmitAsync(jobs, [], "form[action='/admin/jobs/import']");
            }
        }

        var took = Stopwatch.GetElapsedTime(began);
        await ending.CancelAsync();
        await Task.WhenAny(Task.WhenAll(work));
        output.WriteLine(string.Join("\n\n", nodes.Faults()));
        Assert.Empty(nodes.Faults());
        await Task.WhenAll(work);
        await RegisteringProgram.SettleAsync(nodes.Database, programs);
        await nodes.StartTheNightAsync(nodes.Second);
        await TwoNodes.UntilTheNightIsOverAsync(nodes.Database);
        await RegisteringProgram.CheckAsync(nodes.Database, programs);
        await Whole.CheckAsync(nodes.Database);
        await using var after = nodes.Database.Open();
        output.WriteLine(
            $"random seed {seed}: {Cuts} cuts in {took.TotalSeconds:0} s, {writing} connections in the middle of a transaction; "
                + $"{programs.Sum(one => one.Answered.Count)} registered, {programs.Sum(one => one.ToldToWait)} calls told to come back, "
                + $"{await after.JobRuns.CountAsync(run => run.Outcome == JobOutcome.Failed)} runs failed and were done again"
        );
        Assert.True(writing > 0, "No cut struck a transaction.");
        Assert.Equal(0, programs.Sum(one => one.CutOff));
    }

    /// <summary>What a person meets is a page, or one that says when to come back.</summary>
    private static async Task LookAsync(PortalClient browser, CancellationToken ending)
    {
        string[] pages = ["/dashboard", "/cases", "/registrations", "/inbox"];
        for (var at = 0; !ending.IsCancellationRequested; at++)
        {
            using var answer = await browser.Http.GetAsync(pages[at % pages.Length], CancellationToken.None);
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                Assert.NotNull(answer.Headers.RetryAfter);
            else
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }
}
