using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using CrediCare.Web.Jobs.Watching;
using CrediCare.Web.Tests.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Admin.Status;

public sealed class StatusPageTests : IDisposable
{
    private const string Lead = ".page__lead";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task WhereAllIsWell_ItSaysSo_AndEveryJobHasItsLine()
    {
        await _site.WithDatabaseAsync(context => context.OutboxMails.ExecuteDeleteAsync());
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);
        await _site.Services.GetRequiredService<AuditSealing>().RunAsync(default);

        var shown = await caseworker.GetAsync("/admin/status");

        Assert.StartsWith("Alt går som det skal", shown.TextOf(Lead), StringComparison.Ordinal);
        Assert.Equal(
            Timetable.All.Count,
            shown.Document.QuerySelectorAll("section[aria-labelledby=jobs-heading] tbody tr").Length
        );
        Assert.Contains("Forsegling av loggen", shown.TextOf("section[aria-labelledby=jobs-heading]"), StringComparison.Ordinal);
        Assert.Contains("SQLite", shown.TextOf("section[aria-labelledby=machine-heading]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALateJob_AndMailsThatDoNotLeave_AreToldFirst()
    {
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);
        await _site.Services.GetRequiredService<AuditSealing>().RunAsync(default);
        await _site.WithDatabaseAsync(async context =>
        {
            await context.OutboxMails.ExecuteDeleteAsync();
            var day = _site.Clock.UtcNow.AddDays(-1);
            context.Add(OutboxMail.Queue("status", MailKind.AccessChanged, null, "noen@eksempel.example", "nb", "{}", day));
            return await context.SaveChangesAsync();
        });
        _site.Clock.Advance(TimeSpan.FromHours(3));

        var shown = await caseworker.GetAsync("/admin/status");

        Assert.StartsWith("2 linjer", shown.TextOf(Lead), StringComparison.Ordinal);
        Assert.Contains("Forsinket", shown.TextOf("section[aria-labelledby=jobs-heading]"), StringComparison.Ordinal);
        Assert.Contains("Se på denne", shown.TextOf("section[aria-labelledby=queues-heading]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AJobThatFailed_IsToldFirst()
    {
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);
        await _site.WithDatabaseAsync(async context =>
        {
            await context.OutboxMails.ExecuteDeleteAsync();
            context.Add(JobRun.Start(Guid.CreateVersion7(), CaseDay.Name, JobTrigger.Schedule, null, _site.Clock.UtcNow));
            await context.SaveChangesAsync();
            return await context.JobRuns.ExecuteUpdateAsync(set => set.SetProperty(run => run.Outcome, JobOutcome.Failed));
        });

        Assert.StartsWith("Én linje", (await caseworker.GetAsync("/admin/status")).TextOf(Lead), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACustomersSystemThatIsDown_IsNoAlarm_AndWhatNobodyTriesIs()
    {
        await using var site = new WebhookSite();
        await site.EndpointAsync("https://system.example/varsler");
        await site.OpenCaseAsync();
        using var caseworker = await site.SignInAsync(PortalFactory.Caseworker);
        await site.WithDatabaseAsync(context => context.OutboxMails.ExecuteDeleteAsync());
        site.Clock.Advance(TimeSpan.FromMinutes(90));
        await site.Services.GetRequiredService<AuditSealing>().RunAsync(default);

        var left = await caseworker.GetAsync("/admin/status");
        await site.WithDatabaseAsync(context =>
            context.WebhookDeliveries.ExecuteUpdateAsync(set =>
                set.SetProperty(one => one.NextTryAtUtc, site.Clock.UtcNow.AddMinutes(30))
            )
        );
        var triedAgainLater = await caseworker.GetAsync("/admin/status");

        Assert.StartsWith("Én linje", left.TextOf(Lead), StringComparison.Ordinal);
        Assert.StartsWith("Alt går som det skal", triedAgainLater.TextOf(Lead), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnusualUse_SaysWhoAndHowOften_AndIsSomethingToLookAtForADay()
    {
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);
        await _site.WithDatabaseAsync(async context =>
        {
            await context.OutboxMails.ExecuteDeleteAsync();
            var person = await context.Users.SingleAsync(user => user.Email == PortalFactory.Accountant);
            for (var look = 0; look <= new WatchOptions().Looks; look++)
                context.Add(
                    new AuditEntry(
                        Guid.CreateVersion7(),
                        _site.Clock.UtcNow,
                        person.Id,
                        false,
                        AuditAction.Viewed,
                        nameof(Domain.Cases.Case),
                        null,
                        null,
                        null
                    )
                );
            return await context.SaveChangesAsync();
        });
        _site.Clock.Advance(TimeSpan.FromHours(1));
        await _site.Services.GetRequiredService<Watch>().RunAsync(default);
        await _site.WithDatabaseAsync(context => context.OutboxMails.ExecuteDeleteAsync());

        var noticed = await caseworker.GetAsync("/admin/status");
        _site.Clock.Advance(TimeSpan.FromDays(1.5));
        using var later = await _site.SignInAsync(PortalFactory.Caseworker);
        await _site.WithDatabaseAsync(context => context.JobRuns.ExecuteDeleteAsync());
        var old = await later.GetAsync("/admin/status");

        Assert.StartsWith("Én linje", noticed.TextOf(Lead), StringComparison.Ordinal);
        Assert.Matches(@"Oppslag av én person\s+Berit Eksemplund.*361\s+360\s+Se på denne", noticed.TextOf("#watch"));
        Assert.StartsWith("Alt går som det skal", old.TextOf(Lead), StringComparison.Ordinal);
        Assert.Contains("Over et døgn siden", old.TextOf("#watch"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsMeasured_IsForStaffAlone_AndNamesNobody()
    {
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);
        await _site.Services.GetRequiredService<AuditSealing>().RunAsync(default);
        await caseworker.GetAsync("/admin/status");
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);

        using var read = await caseworker.Http.GetAsync("/admin/status/metrics");
        var text = await read.Content.ReadAsStringAsync();
        using var refused = await creditor.Http.GetAsync("/admin/status/metrics");

        Assert.Equal("text/plain", read.Content.Headers.ContentType!.MediaType);
        Assert.Matches(@"credicare_job_duration_seconds_count\{job=""audit-seal"",outcome=""Succeeded""\} [1-9]", text);
        Assert.Matches(@"http_server_request_duration_seconds_count\{[^}]*http_route=""/?admin/status""[^}]*\} [1-9]", text);
        Assert.DoesNotContain("@", text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }

    public void Dispose() => _site.Dispose();
}
