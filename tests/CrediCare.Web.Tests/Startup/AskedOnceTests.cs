using CrediCare.Web.Startup;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CrediCare.Web.Tests.Startup;

/// <summary>Strangers who ask whether the site is ready take no more of it than one of them would.</summary>
public sealed class AskedOnceTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task ManyAtTheSameTime_AreToldWhatOneLookFinds_AndWhoComesLaterWhatIsSoThen()
    {
        var looks = new List<TaskCompletionSource<HealthCheckResult>>();
        var check = new AskedOnce(() =>
        {
            looks.Add(new());
            return looks[^1].Task;
        });

        var many = Enumerable.Range(0, 50).Select(_ => check.CheckHealthAsync(new())).ToList();
        await UntilAsync(() => looks.Count == 1);
        looks[0].SetResult(HealthCheckResult.Unhealthy());
        Assert.All(await Task.WhenAll(many).WaitAsync(Soon), found => Assert.Equal(HealthStatus.Unhealthy, found.Status));
        Assert.Single(looks);

        var later = check.CheckHealthAsync(new());
        await UntilAsync(() => looks.Count == 2);
        looks[1].SetResult(HealthCheckResult.Healthy());
        Assert.Equal(HealthStatus.Healthy, (await later).Status);
    }

    [Fact]
    public async Task WhoHangsUp_TakesNobodysAnswerAway()
    {
        var look = new TaskCompletionSource<HealthCheckResult>();
        var check = new AskedOnce(() => look.Task);
        using var gone = new CancellationTokenSource();

        var hangsUp = check.CheckHealthAsync(new(), gone.Token);
        var waits = check.CheckHealthAsync(new());
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hangsUp);
        look.SetResult(HealthCheckResult.Healthy());
        Assert.Equal(HealthStatus.Healthy, (await waits).Status);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
            await Task.Delay(5);
    }
}
