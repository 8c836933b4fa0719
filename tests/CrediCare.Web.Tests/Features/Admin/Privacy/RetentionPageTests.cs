using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Rates;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Privacy;

/// <summary>An administrator sees what would go, and nothing goes before the administrator's yes.</summary>
public sealed class RetentionPageTests : IDisposable
{
    private const string Page = "/admin/privacy";
    private const string Approve = "main form[action='/admin/privacy/approve']";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task OldFactsOfTheLog_GoAfterTheYes_AndTheLogStays()
    {
        await AddOldFactsAsync();
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);
        var page = await mona.GetAsync(Page);
        var row = page
            .Document.QuerySelectorAll("main tbody tr")
            .Single(one => one.TextContent.Contains("Nettadresse", StringComparison.Ordinal));
        Assert.Equal("1", row.QuerySelector("td.num")!.TextContent.Trim());
        await RunAsync();
        Assert.Equal(1, await OldFactsAsync());

        var rule = row.QuerySelector("input[name=Rule]")!.GetAttribute("value");
        await mona.SubmitAsync(page, [], $"{Approve}:has(input[value='{rule}'])");
        Assert.Equal(1, await OldFactsAsync());
        await RunAsync();

        Assert.Equal(0, await OldFactsAsync());
        Assert.Equal(1, await _site.WithDatabaseAsync(context => context.AuditEntries.CountAsync(one => one.AtUtc.Year == 2019)));
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.RetentionApproved));
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.RetentionCarriedOut));
        var stop = (await mona.GetAsync(Page)).Document.QuerySelector("main form[action='/admin/privacy/stop']");
        Assert.NotNull(stop);
    }

    [Fact]
    public async Task ARuleThatHasChangedMeanwhile_IsNotLet_AndAStoppedOneIsLeftAlone()
    {
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);
        var page = await mona.GetAsync(Page);
        var rule = await RuleAsync(RetentionCategory.AuditFacts);
        await _site.WithDatabaseAsync(async context =>
        {
            context.Add(
                new RetentionRuleRow
                {
                    ValidFrom = new(2026, 1, 1),
                    Category = RetentionCategory.AuditFacts,
                    Months = 1,
                    Source = "Kortere",
                    CreatedAtUtc = _site.Clock.UtcNow,
                }
            );
            await context.SaveChangesAsync();
        });

        await mona.SubmitAsync(page, [], $"{Approve}:has(input[value='{rule}'])");
        Assert.Equal(0, await ApprovalsAsync());
        var newer = await RuleAsync(RetentionCategory.AuditFacts);
        await mona.SubmitAsync(await mona.GetAsync(Page), [], $"{Approve}:has(input[value='{newer}'])");
        Assert.Equal(1, await ApprovalsAsync());
        await mona.SubmitAsync(await mona.GetAsync(Page), [], "main form[action='/admin/privacy/stop']");
        Assert.Equal(0, await ApprovalsAsync());
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.RetentionStopped));
    }

    [Fact]
    public async Task ACaseworker_DoesNotDecideThis()
    {
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);

        Assert.Equal(HttpStatusCode.Forbidden, (await caseworker.GetAsync(Page)).Status);
    }

    private Task<int> ApprovalsAsync() => _site.WithDatabaseAsync(context => context.RetentionApprovals.CountAsync());

    private Task<Guid> RuleAsync(RetentionCategory category) =>
        _site.WithAsync<RateBook, Guid>(async rates =>
            (await rates.RetentionRuleAsync(category, new(2026, 11, 23), default))!.Id
        );

    private Task<int> OldFactsAsync() =>
        _site.WithDatabaseAsync(context => context.AuditPersonalFacts.CountAsync(one => one.RemoteAddress == "192.0.2.1"));

    private Task RunAsync() => _site.WithAsync<Retention, Data.Jobs.JobOutcome>(job => job.RunAsync(default));

    private Task AddOldFactsAsync() =>
        _site.WithDatabaseAsync(async context =>
        {
            var entry = new AuditEntry(
                Guid.CreateVersion7(),
                new DateTime(2019, 5, 2, 12, 0, 0, DateTimeKind.Utc),
                null,
                true,
                AuditAction.Viewed,
                "Case",
                null,
                null,
                null
            );
            context.AddRange(entry, new AuditPersonalFacts(entry.Id, "192.0.2.1", "Gammel"));
            await context.SaveChangesAsync();
        });

    public void Dispose() => _site.Dispose();
}
