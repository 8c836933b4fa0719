using System.Net;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Reports.Own;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using CrediCare.Web.Tests.Features.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Reports;

/// <summary>Orders that are kept, shared, made behind the page and run by themselves.</summary>
public sealed class SavedReportTests : IAsyncLifetime
{
    private const string Asked =
        "/reports/new?standing=all&show=1&column=casenumber&column=debtor&column=claimed&group=portfolio";

    private readonly PortalFactory _site = new();

    public async Task InitializeAsync()
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Prøve Bedrift", portfolio: 0);
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Prøve Privat", portfolio: 1);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task AnOrderIsKept_Shared_RunWithinWhatTheReaderSees_AndChangedByItsOwnerAlone()
    {
        await RestrictReaderAsync();
        using var owner = await _site.SignInAsync(PortalFactory.Creditor);
        using var colleague = await _site.SignInAsync(PortalFactory.Reader);
        using var stranger = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var staff = await _site.SignInAsync(PortalFactory.Caseworker);

        var page = (await SaveAsync(owner, " Alle  våre ")).Location!;
        foreach (var other in new[] { colleague, stranger, staff })
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(page)).Status);
        Assert.Contains("allerede en rapport", (await SaveAsync(owner, "ALLE VÅRE")).Text, StringComparison.Ordinal);
        Assert.Contains("Skriv et navn", (await SaveAsync(owner, " \u200B ")).Text, StringComparison.Ordinal);

        var changed = await owner.SubmitAsync(
            await owner.GetAsync(page),
            new()
            {
                ["Form.Name"] = "Hele porteføljen",
                ["Form.IsShared"] = "true",
                ["Form.Rhythm"] = "weekly",
            },
            $"form[action='{page}']"
        );
        Assert.Equal("/reports", changed.Location);
        var list = await colleague.GetAsync("/reports");
        var run = list
            .Document.QuerySelectorAll("a")
            .Single(link => link.TextContent == "Hele porteføljen")
            .GetAttribute("href")!;
        var theirs = await colleague.GetAsync(run);
        Assert.Contains("Prøve Privat", theirs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Prøve Bedrift", theirs.Text, StringComparison.Ordinal);
        Assert.Empty((await colleague.GetAsync(page)).Document.QuerySelectorAll("main form"));
        foreach (var (other, status) in new[] { (colleague, HttpStatusCode.NotFound), (stranger, HttpStatusCode.NotFound) })
        {
            var token = await TokenAsync(other);
            var words = new Dictionary<string, string>
            {
                ["Form.Name"] = "Tatt",
                ["Form.Rhythm"] = "never",
                ["__RequestVerificationToken"] = token,
            };
            Assert.Equal(status, (await other.PostAsync(page, words)).Status);
            Assert.Equal(status, (await other.PostAsync($"{page}/delete", words)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(page)).Status);
        await AskForSomethingElseAsync(owner, [colleague, stranger], page, run);
        Assert.Equal(
            "/reports",
            (await owner.PostAsync($"{page}/delete", new() { ["__RequestVerificationToken"] = await TokenAsync(owner) })).Location
        );
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(page)).Status);
    }

    /// <summary>Its owner has it ask for something else under the same name; a colleague may copy it, nobody else touch it.</summary>
    private static async Task AskForSomethingElseAsync(PortalClient owner, PortalClient[] others, string page, string run)
    {
        var (action, changed) = (
            $"form[action='{page}/order']",
            run.Replace("group=portfolio", "group=stage", StringComparison.Ordinal)
        );
        var asSaved = await owner.GetAsync(run);
        Assert.Contains("slik den er lagret", asSaved.Text, StringComparison.Ordinal);
        Assert.Empty(asSaved.Document.QuerySelectorAll(action));
        var theirs = await others[0].GetAsync(changed);
        Assert.Empty(theirs.Document.QuerySelectorAll(action));
        foreach (var other in others)
        {
            var own = await other.GetAsync(changed);
            var words = new[] { "Save.Company", "Save.Order", "__RequestVerificationToken" }.ToDictionary(
                name => name,
                name => own.Document.QuerySelector($"form[action='/reports/saved'] input[name='{name}']")!.GetAttribute("value")!
            );
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"{page}/order", words)).Status);
        }

        Assert.Equal(page, (await owner.SubmitAsync(await owner.GetAsync(changed), [], action)).Location);
        var links = (await others[0].GetAsync("/reports")).Document.QuerySelectorAll("a");
        Assert.Equal(changed, links.Single(link => link.TextContent == "Hele porteføljen").GetAttribute("href"));
        var copy = (await others[0].SubmitAsync(theirs, [], "form[action='/reports/saved']")).Location!;
        Assert.NotEqual(page, copy);
        Assert.NotEmpty((await others[0].GetAsync(copy)).Document.QuerySelectorAll($"form[action='{copy}']"));
    }

    [Fact]
    public async Task OneMadeBehindThePage_IsItsOwnersAlone_AndGoneForWhoeverLosesAPortfolioOfIt()
    {
        using var owner = await _site.SignInAsync(PortalFactory.Reader);
        using var colleague = await _site.SignInAsync(PortalFactory.Creditor);
        using var staff = await _site.SignInAsync(PortalFactory.Caseworker);
        var waiting = await owner.SubmitAsync(
            await owner.GetAsync(Asked),
            new() { ["Save.ReportName"] = "Lang rapport" },
            "form[action='/reports/saved']",
            "button[formaction]"
        );
        Assert.Contains("i kø", (await owner.GetAsync(waiting.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync(waiting.Location!)).Status);
        await LeaveBehindAsync();

        Assert.Equal(JobOutcome.Succeeded, await RunAsync());

        var report = (await owner.GetAsync(waiting.Location!))
            .Document.QuerySelector("main a[href^='/reports/']:not([href='/reports'])")!
            .GetAttribute("href")!;
        Assert.Contains("Prøve Bedrift", (await owner.GetAsync(report)).Text, StringComparison.Ordinal);
        // Begun the day before, and again today: today is what it speaks of.
        Assert.Equal(
            new DateOnly(2026, 11, 23),
            await _site.WithDatabaseAsync(context =>
                context.Reports.Where(one => one.Name == "Lang rapport").Select(one => one.Day).SingleAsync()
            )
        );
        Assert.Equal(3, (await owner.LinesAsync($"{report}/csv")).Count);
        Assert.Equal(4, (await owner.SheetAsync($"{report}/xlsx")).Count);
        Assert.Contains("Lang rapport", (await owner.GetAsync("/inbox")).Text, StringComparison.Ordinal);
        Assert.Contains("Lang rapport", (await owner.GetAsync("/reports")).Text, StringComparison.Ordinal);
        foreach (var other in new[] { colleague, staff })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(report)).Status);
            Assert.DoesNotContain("Lang rapport", (await other.GetAsync("/reports")).Text, StringComparison.Ordinal);
        }

        await RestrictReaderAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(report)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"{report}/csv")).Status);
    }

    [Fact]
    public async Task ASavedOneRunsOnceForItsDay_WithAMail_AndStaffHaveTheirsWithoutAnInbox()
    {
        using var owner = await _site.SignInAsync(PortalFactory.Creditor);
        await SaveAsync(owner, "Ukens saker");
        await _site.WithDatabaseAsync(async context =>
        {
            var saved = await context.SavedReports.SingleAsync();
            saved.Change(saved.Name, false, ReportRhythm.Weekly, new DateOnly(2026, 11, 23));
            var staff = await context.Users.SingleAsync(user => user.Email == PortalFactory.Caseworker);
            context.Add(ReportRequest.Ask(staff.Id, Guid.Empty, "Til oss", saved.Query, _site.Clock.UtcNow));
            await context.SaveChangesAsync();
        });

        await RunAsync();
        Assert.Equal(["Til oss"], await NamesAsync());
        _site.Clock.Advance(TimeSpan.FromDays(8));
        await RunAsync();
        await RunAsync();

        Assert.Equal(["Til oss", "Ukens saker"], await NamesAsync());
        await _site.WithDatabaseAsync(async context =>
        {
            Assert.Single(await context.Set<OutboxMail>().Where(mail => mail.Kind == MailKind.OwnReports).ToListAsync());
            Assert.Single(await context.InboxItems.Where(item => item.Kind == Domain.Inbox.InboxKind.OwnReport).ToListAsync());
            var covers = await context.Reports.Where(one => one.Name == "Til oss").SelectMany(one => one.Covers).CountAsync();
            Assert.Equal(0, covers);
        });
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);
        Assert.Contains("Til oss", (await caseworker.GetAsync("/reports")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoeverHasLostTheirAccess_GetsNothing_AndWhatKeepsFailingIsLeft()
    {
        using var owner = await _site.SignInAsync(PortalFactory.Reader);
        foreach (var name in new[] { "Uten tilgang", "Begynt for ofte" })
            await owner.SubmitAsync(
                await owner.GetAsync(Asked),
                new() { ["Save.ReportName"] = name },
                "form[action='/reports/saved']",
                "button[formaction]"
            );
        await _site.WithDatabaseAsync(async context =>
        {
            await context
                .ReportRequests.Where(one => one.Name == "Begynt for ofte")
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Attempts, ReportRequest.MostAttempts));
            await context
                .ReportRequests.Where(one => one.Name == "Uten tilgang")
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.CompanyId, Guid.CreateVersion7()));
        });

        await RunAsync();

        await _site.WithDatabaseAsync(async context =>
        {
            Assert.All(await context.ReportRequests.ToListAsync(), one => Assert.Equal(ReportRequestState.Failed, one.State));
            Assert.False(await context.Reports.AnyAsync(one => one.OwnerUserId != null));
        });
    }

    /// <summary>As a process leaves it that ends in the middle: begun, with a piece put down.</summary>
    private Task LeaveBehindAsync() =>
        _site.WithDatabaseAsync(async context =>
        {
            var request = await context.ReportRequests.SingleAsync();
            request.Begin();
            var report = Domain.Reports.Report.BeginOwn(request, [], new DateOnly(2026, 11, 22), _site.Clock.UtcNow);
            context.AddRange(report, new Domain.Reports.ReportPiece(report.Id, OwnReport.Cases, 0, [1]));
            await context.SaveChangesAsync();
        });

    private async Task<JobOutcome> RunAsync() => await _site.Services.GetRequiredService<OwnReports>().RunAsync(default);

    private Task<List<string?>> NamesAsync() =>
        _site.WithDatabaseAsync(context =>
            context
                .Reports.Where(one => one.OwnerUserId != null && one.FrozenAtUtc != null)
                .OrderBy(one => one.Name)
                .Select(one => one.Name)
                .ToListAsync()
        );

    private static async Task<PortalPage> SaveAsync(PortalClient browser, string name) =>
        await browser.SubmitAsync(
            await browser.GetAsync(Asked),
            new() { ["Save.ReportName"] = name },
            "form[action='/reports/saved']"
        );

    private static async Task<string> TokenAsync(PortalClient browser) =>
        (await browser.GetAsync(Asked)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>From now on the reader reaches one of the two portfolios.</summary>
    private Task RestrictReaderAsync() =>
        _site.WithDatabaseAsync(async context =>
        {
            var debtor = await context.Debtors.SingleAsync(one => one.Name == "Prøve Privat");
            var portfolio = await context
                .Cases.Where(one => one.DebtorId == debtor.Id)
                .Select(one => one.PortfolioId)
                .SingleAsync();
            var membership = await context
                .Memberships.Include(one => one.Portfolios)
                .SingleAsync(one =>
                    one.CreditorId == debtor.CreditorId
                    && context.Users.Any(user => user.Id == one.UserId && user.Email == PortalFactory.Reader)
                );
            membership.Change(new AccessTerms(MembershipRole.Reader, [portfolio], null), _site.Clock.UtcNow);
            await context.SaveChangesAsync();
        });
}
