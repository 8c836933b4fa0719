using CrediCare.Data;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Features.Api.Sandboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Api;

/// <summary>Nights pass one call at a time, never back, and not for ever; a sandbox that is full says so.</summary>
public sealed class SandboxTimeTests : IDisposable
{
    private readonly PortalFactory _site = new SmallSandboxes();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(32)]
    public async Task WrongNumberOfNights_IsSaidByField(int nights)
    {
        var reply = await (await _site.TestProgramAsync()).PassNightsAsync(nights);

        Assert.Equal((422, "/nights nights-wrong"), (reply.Status, reply.Error));
    }

    [Fact]
    public async Task SameCallAgain_LetsNoMoreNightsPass()
    {
        var (program, once) = (await _site.TestProgramAsync(), SandboxSteps.Once());
        await program.SendAsync("/api/v1/sandbox/nights", new { nights = 2 }, once);

        var again = await program.SendAsync("/api/v1/sandbox/nights", new { nights = 2 }, once);

        Assert.Equal("2026-11-25", (string)again.Json["today"]!);
        Assert.Equal("2026-11-25", (string)(await program.AskAsync("/api/v1/sandbox")).Json["today"]!);
    }

    /// <summary>Its nights let the time in the sandbox leap, and that makes it no older.</summary>
    [Fact]
    public async Task SameCallWhileItIsBeingWorkedOn_IsToldToWait_AndLetsNoMoreNightsPass()
    {
        var (program, once) = (await _site.TestProgramAsync(), SandboxSteps.Once());
        await program.SendAsync("/api/v1/sandbox/nights", new { nights = 2 }, once);
        var sandbox = await _site.WithDatabaseAsync(context => context.Sandboxes.SingleAsync());
        await _site
            .Services.GetRequiredService<SandboxPortals>()
            .WithAsync(
                sandbox,
                async portal =>
                {
                    await using var scope = portal.CreateScope();
                    await scope
                        .ServiceProvider.GetRequiredService<PortalContext>()
                        .ApiAnswers.Where(one => one.Key == once)
                        .ExecuteUpdateAsync(set =>
                            set.SetProperty(one => one.Status, (int?)null)
                                .SetProperty(one => one.Body, (string?)null)
                                .SetProperty(one => one.BegunAtUtc, _site.Clock.UtcNow)
                        );
                }
            );

        var again = await program.SendAsync("/api/v1/sandbox/nights", new { nights = 2 }, once);

        Assert.Equal((409, "idempotency-in-progress"), (again.Status, again.Code));
        Assert.Equal("2026-11-25", (string)(await program.AskAsync("/api/v1/sandbox")).Json["today"]!);
    }

    [Fact]
    public async Task WhileAnotherCallMovesIt_ItIsBusy_ButNotForEver()
    {
        var program = await _site.TestProgramAsync();
        await program.AskAsync("/api/v1/sandbox");
        await SetAsync(one => one.SetProperty(row => row.BusyUntilUtc, _site.Clock.UtcNow.AddMinutes(5)));

        var (night, reset) = (await program.PassNightsAsync(), await program.PostAsync("/api/v1/sandbox/reset", null));
        _site.Clock.Advance(TimeSpan.FromMinutes(6));
        var later = await program.PassNightsAsync();

        Assert.Equal((409, "sandbox-busy"), (night.Status, night.Code));
        Assert.Equal(409, (int)reset.StatusCode);
        Assert.Equal(200, later.Status);
    }

    [Fact]
    public async Task TimeOfItsOwn_IsTheSameForEveryKey_AndGoesOnWithTheClock()
    {
        var (program, other) = (await _site.TestProgramAsync(), await _site.TestProgramAsync());
        await program.PassNightsAsync();
        _site.Clock.Advance(TimeSpan.FromHours(30));

        var now = (DateTime)(await other.AskAsync("/api/v1/sandbox")).Json["now"]!;

        // The night's last hour, 03:00 in Oslo, and thirty more.
        Assert.Equal(new DateTime(2026, 11, 25, 8, 0, 0, DateTimeKind.Utc), now.ToUniversalTime());
    }

    [Fact]
    public async Task NightsBeyondTwoYears_AreNotPassed()
    {
        var program = await _site.TestProgramAsync();
        await program.AskAsync("/api/v1/sandbox");
        await SetAsync(one => one.SetProperty(row => row.AheadTicks, TimeSpan.FromDays(Sandbox.MostDaysAhead - 1).Ticks));

        var reply = await program.PassNightsAsync(3);

        Assert.Equal((409, "sandbox-too-far-ahead"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task FullSandbox_TakesNothing_UntilItIsReset()
    {
        var program = await _site.TestProgramAsync();
        await program.AskAsync("/api/v1/sandbox");
        var (sent, tries) = (await program.SendAsync("/api/v1/registrations", Claims.One()), 0);
        while (sent.Status is 200 or 201 && tries++ < 30)
            sent = await program.SendAsync(
                "/api/v1/registrations/batch",
                new { registrations = Enumerable.Range(0, 500).Select(_ => Claims.One()).ToList() }
            );

        (await program.PostAsync("/api/v1/sandbox/reset", null)).Dispose();
        var after = await program.SendAsync("/api/v1/registrations", Claims.One());

        Assert.Equal((409, "sandbox-full"), (sent.Status, sent.Code));
        Assert.Equal(201, after.Status);
    }

    private Task SetAsync(Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Sandbox>> set) =>
        _site.WithDatabaseAsync(context => context.Sandboxes.ExecuteUpdateAsync(set));

    private sealed class SmallSandboxes : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Sandboxes:MostMegabytes", "6")];
    }
}
