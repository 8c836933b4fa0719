using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.TestKit;
using CrediCare.Web.Features.Account;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Account;

/// <summary>
/// Hundreds of wrong passwords from fifty addresses, a thousand in the long form, over real connections: each place has an address of
/// its own on the loopback network.
/// </summary>
public sealed class ManyGuessesTests : IAsyncLifetime
{
    private const int Iterations = 1_000;
    private const int Places = 50;
    private static readonly int GuessesEach = FileFuzz.IsLong ? 20 : 8;

    // The embedded database takes no turns among those who wait to write; with all fifty, some wait in vain on a busy machine.
    private const int PlacesAtOnce = 16;
    private const string Right = "fem gule ærfugler på rad";

    private readonly ListeningSite _site = new();

    public Task InitializeAsync()
    {
        _site.UseKestrel(0);
        _site.StartServer();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task AgainstOneAccount_TenAreLookedAt_AndTheOwnerGetsInMeanwhile()
    {
        using var known = From(place: 100);
        Assert.Equal("/", (await known.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password)).Location);
        await known.SignOutAsync();

        var answers = await GuessAsync((_, _) => PortalFactory.Creditor);

        Assert.Equal(Guesses.PerAddress.Limit, answers.Count(answer => answer == HttpStatusCode.OK));
        Assert.Equal(
            (Places * GuessesEach) - Guesses.PerAddress.Limit,
            answers.Count(answer => answer == HttpStatusCode.TooManyRequests)
        );
        Assert.Equal(
            Guesses.PerAddress.Limit,
            await _site.WithDatabaseAsync(context =>
                context.AuditEntries.CountAsync(entry => entry.Action == AuditAction.SignInFailed)
            )
        );
        Assert.Equal("/", (await known.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password)).Location);
        using var strange = From(place: 101);
        Assert.Equal(
            HttpStatusCode.TooManyRequests,
            (await strange.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password)).Status
        );
        _site.Clock.Advance(Guesses.PerAddress.Window);
        Assert.Equal("/", (await strange.TrySignInAsync(PortalFactory.Creditor, PortalFactory.Password)).Location);
    }

    [Fact]
    public async Task AgainstManyAccounts_EachIsGuessedAtOnce_AndEveryOwnerGetsInFromAnywhere()
    {
        var accounts = await AddAccountsAsync(Places * GuessesEach);

        var answers = await GuessAsync((place, guess) => accounts[(place * GuessesEach) + guess]);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        foreach (var at in (int[])[0, accounts.Count / 2, accounts.Count - 1])
        {
            using var owner = From(place: 200 + (at % 50));
            Assert.Equal("/", (await owner.TrySignInAsync(accounts[at], Right)).Location);
        }
    }

    [Fact]
    public async Task AgainstManyAccountsFromOnePlace_FiftyAreLookedAt_AndOthersPlacesAreNotAffected()
    {
        var accounts = await AddAccountsAsync(100);
        using var place = From(place: 1);
        var answers = new List<HttpStatusCode>();
        foreach (var account in accounts)
            answers.Add((await place.TrySignInAsync(account, "feil passord her")).Status);

        Assert.Equal(Guesses.PerPlace.Limit, answers.Count(answer => answer == HttpStatusCode.OK));
        Assert.All(answers.Skip(Guesses.PerPlace.Limit), answer => Assert.Equal(HttpStatusCode.TooManyRequests, answer));
        using var owner = From(place: 2);
        Assert.Equal("/", (await owner.TrySignInAsync(accounts[99], Right)).Location);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    private async Task<List<HttpStatusCode>> GuessAsync(Func<int, int, string> address)
    {
        using var busy = new SemaphoreSlim(PlacesAtOnce);
        var all = await Task.WhenAll(
            Enumerable
                .Range(0, Places)
                .Select(async place =>
                {
                    await busy.WaitAsync();
                    using var browser = From(place + 1);
                    var page = await browser.GetAsync("/account/sign-in");
                    var answers = new List<HttpStatusCode>();
                    for (var guess = 0; guess < GuessesEach; guess++)
                    {
                        var answer = await browser.SubmitAsync(
                            page,
                            new() { ["Email"] = address(place, guess), ["Password"] = "feil passord her" },
                            AccountSteps.SignInForm
                        );
                        answers.Add(answer.Status);
                    }

                    busy.Release();
                    return answers;
                })
        );
        return [.. all.SelectMany(answers => answers)];
    }

    private PortalClient From(int place) => PortalClient.From(_site.ClientOptions.BaseAddress, place);

    private async Task<List<string>> AddAccountsAsync(int count)
    {
        var addresses = Enumerable.Range(0, count).Select(number => $"person{number}@firma.example").ToList();
        await _site.AddReadersAsync(addresses, Right, Iterations);
        return addresses;
    }

    /// <summary>Hashes cost little here: what is counted is guesses, not seconds.</summary>
    private sealed class ListeningSite : PortalFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
                services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = Iterations)
            );
        }
    }
}
