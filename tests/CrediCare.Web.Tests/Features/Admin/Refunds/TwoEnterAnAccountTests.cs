using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Data.Sqlite;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Admin.Refunds;

/// <summary>Of two who enter where a refund goes to, the first one's stands, and the other is told and loses nothing.</summary>
public sealed class TwoEnterAnAccountTests : IAsyncLifetime
{
    private const string Mine = "1234.56.78903";
    private const string Theirs = "8601.11.17947";
    private readonly MeetingSite _site = new();
    private Case _one = null!;
    private string Address => $"/admin/refunds/{_one.CaseNumber}/account";

    public async Task InitializeAsync() =>
        _one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            "20377",
            moves: (one, user) => one.Pay(50_000, "2026-11-18", user)
        );

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task TwoFirstEntriesAtOnce_OneStands_TheOtherIsTold_AndWhatTheyTypedStays()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        var (mine, theirs) = (await odd.GetAsync(Address), await admin.GetAsync(Address));
        _site.Meeting.IsAwaited = true;

        var answers = await Task.WhenAll(
            odd.SubmitAsync(mine, new() { ["Account"] = Mine }),
            admin.SubmitAsync(theirs, new() { ["Account"] = Theirs })
        );

        Assert.Equal(2, _site.Meeting.Met);
        Assert.Equal("/admin/refunds", Assert.Single(answers, one => one.Location is not null).Location);
        var slower = Assert.Single(answers, one => one.Location is null);
        Assert.Equal(HttpStatusCode.Conflict, slower.Status);
        Assert.Contains("En kollega har skrevet inn en konto", slower.TextOf(".ds-validation-message"), StringComparison.Ordinal);
        var typed = slower == answers[0] ? Mine : Theirs;
        Assert.Equal(typed, slower.Document.QuerySelector("[name=Account]")!.GetAttribute("value"));
        var kept = await AccountAsync();
        Assert.NotEqual(typed.Replace(".", "", StringComparison.Ordinal), kept.Account);
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.RefundAccountEntered));

        var again = await (slower == answers[0] ? odd : admin).SubmitAsync(slower, []);
        Assert.Equal("/admin/refunds", again.Location);
        Assert.Equal(typed.Replace(".", "", StringComparison.Ordinal), (await AccountAsync()).Account);
    }

    [Fact]
    public async Task AnAccountEnteredSinceThePageWasOpened_IsNotWrittenOver_ButTheSameOnceMoreIsFine()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        var (mine, theirs) = (await odd.GetAsync(Address), await admin.GetAsync(Address));
        await odd.SubmitAsync(mine, new() { ["Account"] = Mine });

        var twice = await odd.SubmitAsync(mine, new() { ["Account"] = Mine });
        var late = await admin.SubmitAsync(theirs, new() { ["Account"] = Theirs });

        Assert.Equal("/admin/refunds", twice.Location);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains(Mine, late.Text, StringComparison.Ordinal);
        Assert.Equal((await _site.UserAsync(PortalFactory.Caseworker)).Id, (await AccountAsync()).EnteredByUserId);
    }

    private Task<RefundAccount> AccountAsync() =>
        _site.WithDatabaseAsync(context => context.RefundAccounts.AsNoTracking().SingleAsync());

    private sealed class MeetingSite : PortalFactory
    {
        public MeetingBeforeSaving Meeting { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
                services.ConfigureDbContext<SqlitePortalContext>(options => options.AddInterceptors(Meeting))
            );
        }
    }

    /// <summary>Whoever is to save a first account waits until both have read that there is none.</summary>
    private sealed class MeetingBeforeSaving : SaveChangesInterceptor
    {
        private readonly TaskCompletionSource _both = new();
        private int _met;

        public int Met => _met;

        public bool IsAwaited { get; set; }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            if (IsAwaited && eventData.Context!.ChangeTracker.Entries<RefundAccount>().Any(one => one.State == EntityState.Added))
            {
                if (Interlocked.Increment(ref _met) == 2)
                    _both.SetResult();
                await Task.WhenAny(_both.Task, Task.Delay(TimeSpan.FromSeconds(60), cancellationToken));
            }

            return result;
        }
    }
}
