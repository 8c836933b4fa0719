using CrediCare.Data.Audit;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Api;

/// <summary>Programs read the cases their key reaches, a part at a time, and never another's.</summary>
public sealed class ReadingCasesTests(ApiSite site) : IClassFixture<ApiSite>
{
    [Fact]
    public async Task Parts_HoldEveryCaseOnce_TheNewestFirst()
    {
        var program = site.Program(await site.MakeKeyAsync());
        var whole = (await program.AskAsync("/api/v1/cases?limit=100")).Items.Select(one => (string)one["caseNumber"]!).ToList();
        var parts = new List<string>();
        var path = "/api/v1/cases?limit=3";
        for (var next = path; ; )
        {
            var reply = await program.AskAsync(next);
            parts.AddRange(reply.Items.Select(one => (string)one["caseNumber"]!));
            if (reply.Next is not { } cursor)
                break;
            Assert.Equal(3, reply.Items.Count);
            next = $"{path}&cursor={cursor}";
        }

        Assert.True(whole.Count > 6);
        Assert.Equal(whole, parts);
        Assert.Equal(parts.Count, parts.Distinct().Count());
    }

    [Fact]
    public async Task Cursor_OfAnotherKeyListOrFilter_OpensNothing()
    {
        var key = await site.MakeKeyAsync();
        var program = site.Program(key);
        var cursor = (await program.AskAsync("/api/v1/cases?limit=1")).Next!;
        var stranger = site.Program(await site.MakeKeyAsync(PortalFactory.OtherCreditor));
        var colleague = site.Program(await site.MakeKeyAsync());
        var number = (string)(await program.AskAsync("/api/v1/cases?limit=1")).Items[0]["caseNumber"]!;

        foreach (
            var reply in new[]
            {
                await stranger.AskAsync($"/api/v1/cases?limit=1&cursor={cursor}"),
                await colleague.AskAsync($"/api/v1/cases?limit=1&cursor={cursor}"),
                await program.AskAsync($"/api/v1/cases?stage=opened&cursor={cursor}"),
                await program.AskAsync($"/api/v1/cases/{number}/events?cursor={cursor}"),
                await program.AskAsync($"/api/v1/cases?cursor={cursor[..^2]}"),
                await program.AskAsync("/api/v1/cases?cursor=%F0%9F%98%80"),
                await program.AskAsync("/api/v1/cases?cursor=....."),
                await program.AskAsync($"/api/v1/cases?cursor={new string('A', 3_900)}"),
            }
        )
            Assert.Equal((400, "cursor-wrong"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("limit=0", "limit limit-wrong")]
    [InlineData("limit=101", "limit limit-wrong")]
    [InlineData("limit=abc", "limit limit-wrong")]
    [InlineData("limit=1&limit=2", "limit parameter-repeated")]
    [InlineData("stage=elsewhere", "stage code-unknown")]
    [InlineData("colour=red", "colour parameter-unknown")]
    [InlineData("invoiceNumber=a%00b", "invoiceNumber parameter-unreadable")]
    [InlineData("invoiceNumber=%FF%FE", null)]
    public async Task WrongParameter_IsNamed(string query, string? error)
    {
        var reply = await site.Program(await site.MakeKeyAsync()).AskAsync($"/api/v1/cases?{query}");

        if (error is null)
            Assert.Equal((200, 0), (reply.Status, reply.Items.Count));
        else
            Assert.Equal((400, "parameter-wrong", error), (reply.Status, reply.Code, reply.Error));
    }

    [Fact]
    public async Task Case_IsGivenWholeWithItsEvents_AndTheLookIsWrittenDownByTheKeysName()
    {
        var key = await site.MakeKeyAsync();
        var program = site.Program(key);
        var line = (await program.AskAsync("/api/v1/cases?limit=1")).Items[0];
        var number = (string)line["caseNumber"]!;

        var one = (await program.AskAsync($"/api/v1/cases/{number}")).Json;
        var events = await program.AskAsync($"/api/v1/cases/{number}/events");

        Assert.Equal((long)line["outstandingOre"]!, (long)one["balance"]!["totalOre"]!);
        Assert.Equal((string)line["debtorName"]!, (string)one["debtor"]!["name"]!);
        Assert.NotEmpty(one["invoices"]!.AsArray());
        Assert.Contains("opened", events.Items.Select(happened => (string)happened["kind"]!));
        var looks = await site.WithDatabaseAsync(context =>
            (
                from entry in context.AuditEntries
                join user in context.Users on entry.UserId equals user.Id
                join made in context.ApiKeys on user.Id equals made.UserId
                where made.SecretHash == ApiKeySecret.HashOf(key) && entry.Action == AuditAction.Viewed
                select user.FullName
            ).ToListAsync()
        );
        Assert.Equal(2, looks.Count);
        Assert.StartsWith("API: ", looks[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stranger_FindsNothing()
    {
        var number = (string)
            (await site.Program(await site.MakeKeyAsync()).AskAsync("/api/v1/cases?limit=1")).Items[0]["caseNumber"]!;
        var stranger = site.Program(await site.MakeKeyAsync(PortalFactory.OtherCreditor));

        foreach (
            var path in new[]
            {
                $"/api/v1/cases/{number}",
                $"/api/v1/cases/{number}/events",
                "/api/v1/cases/%01",
                "/api/v1/cases/x",
            }
        )
        {
            var reply = await stranger.AskAsync(path);
            Assert.Equal((404, "not-found"), (reply.Status, reply.Code));
        }

        var theirs = await stranger.AskAsync("/api/v1/cases?limit=100");
        Assert.DoesNotContain(number, theirs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyOfOnePortfolio_NeverSeesAnother()
    {
        var (own, other) = await site.WithDatabaseAsync(async context =>
        {
            var creditorId = await context.Creditors.OrderBy(one => one.Id).Select(one => one.Id).FirstAsync();
            var theirs = await context.Portfolios.Where(one => one.CreditorId == creditorId).OrderBy(one => one.Id).ToListAsync();
            var second = theirs[0];
            if (theirs.Count > 1)
                second = theirs[1];
            return (theirs[0], second);
        });
        var program = site.Program(await site.MakeKeyAsync(portfolios: [own.Id]));

        var reached = await program.AskAsync("/api/v1/portfolios");
        var seen = await program.AskAsync("/api/v1/cases?limit=100");

        Assert.Equal([own.PublicId], reached.Items.Select(one => (string)one["id"]!));
        Assert.All(seen.Items, one => Assert.Equal(own.Name, (string)one["portfolio"]!));
        Assert.NotEqual(own.Id, other.Id);
    }
}
