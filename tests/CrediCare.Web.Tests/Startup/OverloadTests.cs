using System.Net;
using System.Net.Sockets;
using CrediCare.TestKit;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
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
        var astray = await greedy.Http.GetAsync(new Uri(site.ClientOptions.BaseAddress + "/elsewhere.example/"));
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
        Assert.Equal(HttpStatusCode.ServiceUnavailable, astray.StatusCode);
        Assert.DoesNotContain("elsewhere.example", await astray.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, elsewhere.Status);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (lives.StatusCode, ready.StatusCode));
        Assert.Equal(HttpStatusCode.OK, picture.StatusCode);

        site.Gate.Open();
        Assert.All(await Task.WhenAll([.. held, .. asked]), page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.Equal(HttpStatusCode.OK, (await greedy.GetAsync("/account/sign-in")).Status);
    }

    [Fact]
    public async Task WhoSendsSlowly_HoldsUpNobodyElse_FromHoweverManyPlaces()
    {
        await using var site = new SmallSite();
        site.UseKestrel(0);
        site.StartServer();
        var address = site.ClientOptions.BaseAddress;
        var slow = new List<TcpClient>();
        foreach (var place in Enumerable.Range(910, 4))
            for (var times = 0; times < 3; times++)
                slow.Add(await SendSlowlyAsync(address, place));
        using var one = PortalClient.From(address, 910);
        using var other = PortalClient.From(address, 920);

        using var soon = new CancellationTokenSource(Soon);
        // Half of four and two may be on their way from one place.
        while (
            (await one.Http.PostAsync("/account/sign-in", Nothing).WaitAsync(Soon)).StatusCode
            != HttpStatusCode.ServiceUnavailable
        )
            await Task.Delay(10, soon.Token);
        Assert.Equal(HttpStatusCode.OK, (await one.GetAsync("/account/sign-in").WaitAsync(Soon)).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/account/sign-in").WaitAsync(Soon)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await other.Http.PostAsync("/account/sign-in", Nothing)).StatusCode);

        slow.ForEach(sender => sender.Dispose());
    }

    [Fact]
    public async Task WhatHasNotArrivedInItsTime_IsWaitedForNoLonger()
    {
        await using var site = new SmallSite { ArrivesWithin = "00:00:01" };
        site.UseKestrel(0);
        site.StartServer();
        using var slow = await SendSlowlyAsync(site.ClientOptions.BaseAddress, 930);
        using var answer = new StreamReader(slow.GetStream());

        Assert.Equal("HTTP/1.1 408 Request Timeout", await answer.ReadLineAsync().WaitAsync(Soon));
    }

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private static FormUrlEncodedContent Nothing => new([new("Email", "")]);

    /// <summary>A form of which one letter comes, and then nothing more.</summary>
    private static async Task<TcpClient> SendSlowlyAsync(Uri site, int place)
    {
        var sender = new TcpClient(new IPEndPoint(new IPAddress([127, 1, (byte)(place >> 8), (byte)place]), 0));
        await sender.ConnectAsync(IPAddress.Loopback, site.Port);
        await sender
            .GetStream()
            .WriteAsync(
                "POST /account/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nE"u8.ToArray()
            );
        return sender;
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

        public string ArrivesWithin { get; init; } = "00:01:00";

        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
            [new("Load:AtOnce", "4"), new("Load:Waiting", "2"), new("Load:ArrivesWithin", ArrivesWithin)];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
            {
                services.AddControllers().AddApplicationPart(typeof(SlowController).Assembly);
                services.AddSingleton(Gate);
                // The server's own patience ends after five seconds.
                services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MinRequestBodyDataRate = null);
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
