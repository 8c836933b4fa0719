using System.Net;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Api;

/// <summary>Nothing goes in or out of a sandbox.</summary>
public sealed class SandboxWallsTests : IDisposable
{
    private static readonly string[] StaffPages =
    [
        "/admin",
        "/admin/dashboard",
        "/admin/cases",
        "/admin/registrations",
        "/admin/assessments",
        "/admin/payments",
        "/admin/payments/files",
        "/admin/support",
        "/admin/creditors",
        "/admin/mail",
        "/admin/jobs",
        "/reports",
        "/search?q=Granli",
    ];

    private static readonly string[] CreditorPages =
    [
        "/dashboard",
        "/cases",
        "/registrations",
        "/decisions",
        "/inbox",
        "/reports",
        "/search?q=Granli",
        "/users/log",
    ];

    private readonly PortalFactory _site = new ApiSite();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(0, "/amountOre amount-not-positive")]
    [InlineData(long.MaxValue, "/amountOre amount-too-large")]
    public async Task PaymentThatCannotBeMeant_IsSaidByField(long ore, string error)
    {
        var program = await _site.TestProgramAsync();
        var number = await program.MakeCaseAsync();

        var reply = await program.ActAsync(number, "payments", new { amountOre = ore });

        Assert.Equal((422, error), (reply.Status, reply.Error));
    }

    [Fact]
    public async Task WholeStory_LeavesNoTraceInAnyQueueFigureOrReport()
    {
        var program = await _site.TestProgramAsync();
        using var staff = await _site.SignInAsync(PortalFactory.Administrator);
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        await ReadAsync(staff, StaffPages);
        await ReadAsync(creditor, CreditorPages);
        var (staffBefore, creditorBefore) = (await ReadAsync(staff, StaffPages), await ReadAsync(creditor, CreditorPages));
        var rowsBefore = await RowsAsync();

        var number = await program.MakeCaseAsync();
        await program.ActAsync(number, "letters");
        await program.ActAsync(number, "questions", new { text = "Har kunden klaget?" });
        await program.ActAsync(number, "disputes", new { reason = "defective", text = "Varen var skadet." });
        await program.SendAsync($"/api/v1/cases/{number}/messages", new { text = "Hei fra programmet" });
        await program.SendAsync($"/api/v1/cases/{number}/payments", new { amountOre = 5_000, paidOn = "2026-11-20" });
        await program.PassNightsAsync(10);

        Assert.Equal(rowsBefore, await RowsAsync());
        var (staffAfter, creditorAfter) = (await ReadAsync(staff, StaffPages), await ReadAsync(creditor, CreditorPages));
        Assert.All(staffBefore, page => Assert.Equal(page.Value, staffAfter[page.Key]));
        Assert.All(creditorBefore, page => Assert.Equal(page.Value, creditorAfter[page.Key]));
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/admin/cases/{number}x")).Status);
    }

    [Fact]
    public async Task LiveThings_AreNotThereInTestMode_AndTestAddressesAreShutToLiveKeys()
    {
        var world = await ApiWorld.MakeAsync(_site);
        var (test, live) = (await _site.TestProgramAsync(), _site.Program(await _site.MakeNarrowKeyAsync()));

        var inside = await test.AskAsync("/api/v1/cases");
        var details = await test.AskAsync($"/api/v1/registrations/{world.RegistrationId}");
        var shut = await live.PassNightsAsync();
        var shutCase = await live.ActAsync(world.CaseNumber, "letters");

        Assert.Equal((200, 0), (inside.Status, inside.Items.Count));
        Assert.Equal(404, details.Status);
        Assert.Equal((403, "test-mode-only"), (shut.Status, shut.Code));
        Assert.Equal((403, "test-mode-only"), (shutCase.Status, shutCase.Code));
    }

    [Fact]
    public async Task NarrowKey_ReachesNoOtherPortfolioInTheSandboxEither()
    {
        var number = await (await _site.TestProgramAsync()).MakeCaseAsync();
        var first = await _site.FirstPortfolioAsync();
        var second = await _site.WithDatabaseAsync(async context =>
        {
            var creditorId = (await context.Portfolios.SingleAsync(one => one.Id == first)).CreditorId;
            return (await context.Portfolios.FirstAsync(one => one.CreditorId == creditorId && one.Id != first)).Id;
        });
        var elsewhere = await _site.TestProgramAsync(portfolios: [second]);

        Assert.Equal(404, (await elsewhere.AskAsync($"/api/v1/cases/{number}")).Status);
        Assert.Equal(404, (await elsewhere.ActAsync(number, "letters")).Status);
        Assert.Equal(404, (await elsewhere.ActAsync(number, "payments", new { amountOre = 100 })).Status);
    }

    [Fact]
    public async Task PortfolioMadeLater_IsThereAfterAReset()
    {
        var program = await _site.TestProgramAsync();
        await program.AskAsync("/api/v1/sandbox");
        var later = await _site.WithDatabaseAsync(async context =>
        {
            var first = await _site.FirstPortfolioAsync();
            var creditorId = (await context.Portfolios.SingleAsync(one => one.Id == first)).CreditorId;
            var creditor = await context.Creditors.Include(one => one.Portfolios).SingleAsync(one => one.Id == creditorId);
            var added = creditor.AddPortfolio("Nyhetene");
            await context.SaveChangesAsync();
            return added;
        });
        var newest = await _site.TestProgramAsync(portfolios: [later.Id]);

        var before = await newest.SendAsync("/api/v1/registrations", Claims.One(later.PublicId));
        (await newest.PostAsync("/api/v1/sandbox/reset", null)).Dispose();
        var after = await newest.SendAsync("/api/v1/registrations", Claims.One(later.PublicId));

        Assert.Equal((422, 201), (before.Status, after.Status));
    }

    [Fact]
    public async Task ClosedKey_OpensNoSandbox()
    {
        var program = await _site.TestProgramAsync();
        await program.AskAsync("/api/v1/sandbox");
        await _site.WithDatabaseAsync(async context =>
        {
            var key = await context.ApiKeys.SingleAsync(one => one.Mode == ApiKeyMode.Test);
            key.Revoke(_site.Clock.UtcNow);
            await context.SaveChangesAsync();
        });

        Assert.Equal((401, "key-revoked"), await StatusAsync(program));
    }

    private static async Task<(int, string)> StatusAsync(HttpClient program)
    {
        var reply = await program.AskAsync("/api/v1/sandbox");
        return (reply.Status, reply.Code);
    }

    private static async Task<Dictionary<string, string>> ReadAsync(PortalClient browser, string[] pages)
    {
        var read = new Dictionary<string, string>();
        foreach (var address in pages)
            read[address] = (await browser.FollowAsync(address)).TextOf("main");
        return read;
    }

    private Task<string> RowsAsync() =>
        _site.WithDatabaseAsync(async context =>
            string.Join(
                ' ',
                await context.Registrations.CountAsync(),
                await context.Cases.CountAsync(),
                await context.Debtors.CountAsync(),
                await context.LedgerEntries.CountAsync(),
                await context.CaseEvents.CountAsync(),
                await context.Decisions.CountAsync(),
                await context.InboxItems.CountAsync(),
                await context.OutboxMails.CountAsync(mail => mail.Kind != MailKind.ApiKeyMade),
                await context.Reports.CountAsync(),
                await context.JobRuns.CountAsync(),
                await context.SearchTerms.CountAsync(),
                await context.NumberSeries.SumAsync(one => one.Next)
            )
        );
}
