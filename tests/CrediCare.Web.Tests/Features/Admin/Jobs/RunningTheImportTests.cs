using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Amounts;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Jobs;

public sealed class RunningTheImportTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task TheButton_StartsTheImport_AndTheHistoryTellsHowItWent()
    {
        await SeedAsync();
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        var before = await admin.GetAsync("/admin/jobs");
        Assert.Equal("3", before.TextOf(".facts__item:nth-child(2) .facts__value"));

        var answer = await admin.SubmitAsync(before, [], "main form");
        Assert.Equal("/admin/jobs", answer.Location);
        await UntilEndedAsync();
        var after = await admin.GetAsync("/admin/jobs");

        Assert.Contains("Importen er startet", after.Text, StringComparison.Ordinal);
        Assert.Equal("0", after.TextOf(".facts__item:nth-child(2) .facts__value"));
        var cells = after.Document.QuerySelectorAll("tbody tr:first-child td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal("Fullført", cells[1]);
        Assert.Equal(["3", "2", "1"], cells[3..]);
        var details = await admin.GetAsync(after.Document.QuerySelector("tbody th a")!.GetAttribute("href")!);
        Assert.Contains("Raden lot seg ikke lese", details.TextOf("tbody tr"), StringComparison.Ordinal);
        Assert.Equal(
            1,
            await _site.WithDatabaseAsync(context =>
                context.AuditEntries.CountAsync(entry => entry.Action == AuditAction.JobStarted)
            )
        );
    }

    [Fact]
    public async Task WhileItRuns_ThePageShowsHowFarItHasCome_AndASecondPressIsToldSo()
    {
        await SeedAsync();
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        var before = await admin.GetAsync("/admin/jobs");
        var lease = (
            await _site.WithAsync<NightlyImport, JobStart>(import => import.StartAsync(JobTrigger.Command, null, default))
        ).Started!;
        await _site.WithDatabaseAsync(async context =>
        {
            await lease.AdvanceAsync(context, 1200, 1199, 1, default);
        });

        var running = await admin.GetAsync("/admin/jobs");
        var second = await admin.SubmitAsync(before, [], "main form");
        var told = await admin.FollowAsync(second.Location!);

        Assert.Contains("1 200 av 1 203 er ferdige.", running.TextOf("[data-progress]"), StringComparison.Ordinal);
        Assert.Null(running.Document.QuerySelector("main form[action='/admin/jobs/import']"));
        Assert.Contains("Importen går allerede", told.Text, StringComparison.Ordinal);
        Assert.Contains(
            "1 200 av",
            (await admin.GetAsync(running.Document.QuerySelector("[data-progress]")!.GetAttribute("data-progress")!)).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(1, await _site.WithDatabaseAsync(context => context.JobRuns.CountAsync()));
    }

    [Fact]
    public async Task WhileReportsAreMade_ThePageShowsHowFarTheyHaveCome()
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        var lease = (
            await _site.WithAsync<MonthlyStatusReport, JobStart>(reports => reports.StartAsync(JobTrigger.Command, null, default))
        ).Started!;
        await _site.WithDatabaseAsync(async context =>
        {
            await lease.ExpectAsync(context, 1_900, default);
            await lease.AdvanceAsync(context, 1_200, 1_199, 1, default);
        });

        var page = await admin.GetAsync("/admin/jobs");
        var bar = page.Document.QuerySelector("[data-progress]")!;
        var part = await admin.GetAsync(bar.GetAttribute("data-progress")!);
        await _site.WithDatabaseAsync(context => lease.EndAsync(context, JobOutcome.Succeeded, null, default));
        var ended = await admin.GetAsync("/admin/jobs");

        foreach (var text in new[] { bar.TextContent, part.Text })
        {
            Assert.Contains("1 200 av 1 900", text.Replace('\u00A0', ' '), StringComparison.Ordinal);
            Assert.Contains("1 feilet", text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        }

        Assert.Equal(
            ("1900", "1200"),
            (bar.QuerySelector("progress")!.GetAttribute("max"), bar.QuerySelector("progress")!.GetAttribute("value"))
        );
        Assert.Null(ended.Document.QuerySelector("[data-progress]"));
    }

    [Theory]
    [InlineData("nb", "0 av 3 er ferdige.")]
    [InlineData("en", "0 of 3 are done.")]
    public async Task ARunThatHasJustBegun_SaysHowManyWait(string language, string said)
    {
        await SeedAsync();
        await _site.WithAsync<NightlyImport, JobStart>(import => import.StartAsync(JobTrigger.Schedule, null, default));
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        admin.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = await admin.GetAsync("/admin/jobs");

        Assert.Contains(said, page.TextOf("[data-progress]"), StringComparison.Ordinal);
        Assert.Equal("3", page.Document.QuerySelector("progress")!.GetAttribute("max"));
    }

    [Fact]
    public async Task ARunThatWentSilent_IsSaidToHave_AndMayBeTakenOver()
    {
        await _site.WithAsync<NightlyImport, JobStart>(import => import.StartAsync(JobTrigger.Schedule, null, default));
        _site.Clock.Advance(TimeSpan.FromMinutes(10));
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);

        var page = await admin.GetAsync("/admin/jobs");
        Assert.Contains("Har stilnet", page.Text, StringComparison.Ordinal);
        await admin.SubmitAsync(page, [], "main form");
        await UntilEndedAsync();

        var after = await admin.GetAsync("/admin/jobs");
        Assert.Equal(
            ["Fullført", "Avbrutt"],
            after.Document.QuerySelectorAll("tbody td:nth-of-type(2)").Select(cell => cell.TextContent.Trim())
        );
    }

    [Fact]
    public async Task ACaseworker_MayLookButNotStart_AndACreditorNeither()
    {
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await caseworker.GetAsync("/admin/jobs");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Document.QuerySelector("main form[action='/admin/jobs/import']"));
        Assert.DoesNotContain("starter den selv", page.Text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await creditor.GetAsync("/admin/jobs")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await caseworker.GetAsync("/admin/jobs/nosuchrun")).Status);
    }

    public void Dispose() => _site.Dispose();

    /// <summary>Two that become cases and one that cannot.</summary>
    private Task SeedAsync() =>
        _site.WithDatabaseAsync(async context =>
        {
            var creditor = await SeededCreditor.CreateAsync(context, _site.Clock.UtcNow);
            var seed = new ClaimSeed(creditor, _site.Clock.UtcNow.AddHours(-1), TimeSpan.FromSeconds(1));
            await ClaimSeed.SaveAsync(
                context,
                [seed.Claim(1), seed.Claim(2), seed.Claim(3, ClaimSeed.DebtorOf(3), outstanding: new Money(-1))]
            );
        });

    private async Task UntilEndedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (
            await _site.WithDatabaseAsync(context =>
                context.JobRuns.AnyAsync(run => run.Outcome == JobOutcome.Running, patience.Token)
            )
        )
            await Task.Delay(50, patience.Token);
    }
}
