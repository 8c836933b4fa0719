using System.Globalization;
using System.Net;
using CrediCare.TestKit;
using Xunit.Abstractions;

namespace CrediCare.Faults.Nodes;

/// <summary>
/// The database server is stopped without warning while programs register at two nodes, and started again: meanwhile people and programs
/// are told to come back, neither node ends, and what was answered for is there once.
/// </summary>
[Collection(nameof(NodesCollection))]
public sealed class DatabaseAwayTests(TwoNodes nodes, ITestOutputHelper output)
{
    private static readonly int Seconds = FaultSize.Given("CREDICARE_FAULT_SECONDS", FaultSize.IsLong ? 60 : 6);

    [Fact]
    public async Task WhileItIsAway_AllAreToldToComeBack_AndAfterwardsNothingIsLost()
    {
        using var creditor = nodes.Browser();
        await creditor.SignInAsync(PortalFactory.Creditor);
        var programs = new List<RegisteringProgram>();
        for (var at = 0; at < 2; at++)
            programs.Add(await RegisteringProgram.MakeAsync(nodes));
        using var ending = new CancellationTokenSource();
        var work = programs.Select(program => program.RunAsync(ending.Token)).ToList();
        await Until.TrueAsync(
            () => Task.FromResult(programs.TrueForAll(one => one.Answered.Count > 5)),
            TimeSpan.FromSeconds(60)
        );

        await nodes.Server.StopAsync();
        var page = await creditor.GetAsync("/dashboard");
        var ready = await creditor.Http.GetAsync("/health/ready");
        var lives = await creditor.Http.GetAsync("/health/live");
        await Task.Delay(TimeSpan.FromSeconds(Seconds));
        var before = programs.Sum(one => one.Answered.Count);
        await nodes.Server.StartAgainAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.NotNull(page.Response.Headers.RetryAfter);
        Assert.Equal("Vi er borte et øyeblikk", page.TextOf("h1"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, lives.StatusCode));
        await Until.TrueAsync(
            () => Task.FromResult(programs.Sum(one => one.Answered.Count) > before + 10),
            TimeSpan.FromSeconds(60)
        );
        Assert.Equal(HttpStatusCode.OK, (await creditor.GetAsync("/dashboard")).Status);
        await ending.CancelAsync();
        await Task.WhenAll(work);
        await RegisteringProgram.SettleAsync(nodes.Database, programs);
        await nodes.StartTheNightAsync(nodes.First);
        await TwoNodes.UntilTheNightIsOverAsync(nodes.Database);
        await RegisteringProgram.CheckAsync(nodes.Database, programs);
        await Whole.CheckAsync(nodes.Database);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"away for {Seconds} s: {programs.Sum(one => one.Answered.Count)} registered, {programs.Sum(one => one.ToldToWait)} calls told to come back, {programs.Sum(one => one.CutOff)} cut off"
            )
        );
        Assert.True(programs.Sum(one => one.ToldToWait) > 0, "No call came while it was away.");
    }
}
