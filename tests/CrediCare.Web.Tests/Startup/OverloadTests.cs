using System.Net;
using CrediCare.TestKit;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Startup;

/// <summary>What becomes of those who come when a process has as much to do as it takes on.</summary>
public sealed class OverloadTests
{
    [Fact]
    public async Task WhoComesWhenOnePlaceHasItsHalf_IsTurnedAwayInTheirLanguage_AndOtherPlacesAreServed()
    {
        await using var site = new SmallSite();
        site.UseKestrel(0);
        site.StartServer();
        using var greedy = PortalClient.From(site.ClientOptions.BaseAddress, 900);
        using var other = PortalClient.From(site.ClientOptions.BaseAddress, 901);
        // Half of four are worked on, and half of two wait.
        var held = new[] { greedy.GetAsync("/slow"), greedy.GetAsync("/slow") };
        await site.Gate.CameAsync(2);

        var asked = Enumerable.Range(0, 3).Select(_ => greedy.GetAsync("/account/sign-in")).ToList();
        var norwegian = await FirstOfAsync(asked);
        await FirstOfAsync(asked);
        greedy.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var english = await greedy.GetAsync("/account/sign-in");
        var program = await greedy.Http.GetAsync("/api/v1/cases");
        var elsewhere = await other.GetAsync("/account/sign-in");
        var lives = await greedy.Http.GetAsync("/health/live");
        var ready = await greedy.Http.GetAsync("/health/ready");
        var picture = await greedy.Http.GetAsync("/favicon.svg");

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "Det er mange her akkurat nå"),
            (norwegian.Status, norwegian.TextOf("h1"))
        );
        Assert.Equal(Overload.ComeBackAfter, norwegian.Response.Headers.RetryAfter?.Delta);
        Assert.Equal("/account/sign-in", norwegian.Document.QuerySelector("main a.ds-button")?.GetAttribute("href"));
        Assert.Contains("er ikke utført", norwegian.Text, StringComparison.Ordinal);
        Assert.Equal("en", english.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Many people are here just now", english.TextOf("h1"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, program.StatusCode);
        Assert.Equal(Overload.ComeBackAfter, program.Headers.RetryAfter?.Delta);
        Assert.Contains("\"code\":\"too-busy\"", await program.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, elsewhere.Status);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (lives.StatusCode, ready.StatusCode));
        Assert.Equal(HttpStatusCode.OK, picture.StatusCode);

        site.Gate.Open();
        Assert.All(await Task.WhenAll([.. held, .. asked]), page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.Equal(HttpStatusCode.OK, (await greedy.GetAsync("/account/sign-in")).Status);
    }

    private static async Task<PortalPage> FirstOfAsync(List<Task<PortalPage>> asked)
    {
        var first = await Task.WhenAny(asked);
        asked.Remove(first);
        return await first;
    }

    private sealed class SmallSite : PortalFactory
    {
        public Gate Gate { get; } = new();

        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
            [new("Load:AtOnce", "4"), new("Load:Waiting", "2")];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
            {
                services.AddControllers().AddApplicationPart(typeof(SlowController).Assembly);
                services.AddSingleton(Gate);
            });
        }
    }
}

/// <summary>Where requests wait until a test lets them go on.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _came;

    public void Open() => _open.TrySetResult();

    public async Task CameAsync(int many)
    {
        while (Volatile.Read(ref _came) < many)
            await Task.Delay(10);
    }

    public Task PassAsync()
    {
        Interlocked.Increment(ref _came);
        return _open.Task;
    }
}

/// <summary>A page that takes as long as a test wants.</summary>
[AllowAnonymous]
public sealed class SlowController : Controller
{
    [HttpGet("/slow")]
    public async Task<IActionResult> Wait([FromServices] Gate gate)
    {
        await gate.PassAsync();
        return Ok();
    }
}
