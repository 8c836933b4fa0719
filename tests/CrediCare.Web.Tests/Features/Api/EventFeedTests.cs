using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Api;

/// <summary>A program that follows the feed hears of all that its key reaches, and of nothing else.</summary>
public sealed class EventFeedTests(ApiSite site) : IClassFixture<ApiSite>
{
    private const string Feed = "/api/v1/events";

    [Fact]
    public async Task Parts_HoldWhatEachCaseTells_Once_TheOldestFirst()
    {
        var key = await site.MakeKeyAsync();
        var program = site.Program(key);
        var told = await site.WithDatabaseAsync(context =>
        {
            var reached = context.ApiKeys.Where(one => one.SecretHash == ApiKeySecret.HashOf(key)).Select(one => one.CreditorId);
            return context
                .CaseEvents.Where(one => reached.Contains(one.CreditorId) && one.Audience == CaseAudience.Creditor)
                .ToListAsync();
        });

        var (items, _) = await FollowAsync(program, $"{Feed}?limit=100");
        var one = items[^1];
        var asked = await program.AskAsync($"/api/v1/cases/{(string)one["caseNumber"]!}/events");

        Assert.True(told.Count > 100, $"Only {told.Count} events.");
        Assert.Equal(
            told.Select(happened => happened.Id.ToString("N")).Order(),
            items.Select(item => (string)item["id"]!).Order()
        );
        Assert.Equal(items.Select(At).Order(), items.Select(At));
        var same = asked.Items.Single(happened => (string)happened["id"]! == (string)one["id"]!);
        Assert.All(same.AsObject(), field => Assert.Equal(field.Value?.ToJsonString(), one[field.Key]?.ToJsonString()));
    }

    [Fact]
    public async Task Cursor_WaitsForWhatComes_AndIsGoodForNobodyElse()
    {
        var program = site.Program(await site.MakeNarrowKeyAsync());
        var (_, cursor) = await FollowAsync(program, $"{Feed}?limit=100");
        var number = (string)(await program.AskAsync("/api/v1/cases?limit=1")).Items[0]["caseNumber"]!;
        var empty = await program.AskAsync($"{Feed}?cursor={cursor}");
        await HappensAsync(number, CaseAudience.StaffOnly);
        var staffs = await program.AskAsync($"{Feed}?cursor={cursor}");
        await HappensAsync(number, CaseAudience.Creditor);

        var news = await program.AskAsync($"{Feed}?cursor={cursor}");

        Assert.Equal((0, false), (empty.Items.Count, (bool)empty.Json["hasMore"]!));
        Assert.Empty(staffs.Items);
        Assert.Equal(number, (string)Assert.Single(news.Items)["caseNumber"]!);
        foreach (
            var reply in new[]
            {
                await site.Program(await site.MakeKeyAsync(PortalFactory.OtherCreditor)).AskAsync($"{Feed}?cursor={cursor}"),
                await site.Program(await site.MakeNarrowKeyAsync()).AskAsync($"{Feed}?cursor={cursor}"),
                await program.AskAsync($"{Feed}?kind=opened&cursor={cursor}"),
                await program.AskAsync($"/api/v1/cases?cursor={cursor}"),
                await program.AskAsync($"{Feed}?cursor={(await program.AskAsync("/api/v1/cases?limit=1")).Next}"),
                await program.AskAsync($"{Feed}?cursor={cursor[..^3]}"),
            }
        )
            Assert.Equal((400, "cursor-wrong"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task KindAndTime_NarrowIt()
    {
        var program = site.Program(await site.MakeKeyAsync());
        var (all, _) = await FollowAsync(program, $"{Feed}?limit=100");
        var half = (string)all[all.Count / 2]["recordedAt"]!;

        var (payments, _) = await FollowAsync(program, $"{Feed}?kind=payment-received&limit=100");
        var (newer, _) = await FollowAsync(program, $"{Feed}?since={half}&limit=100");

        Assert.Equal(all.Where(one => (string)one["kind"]! == "payment-received").Select(Id), payments.Select(Id));
        Assert.Equal(all.Where(one => At(one) >= At(all[all.Count / 2])).Select(Id), newer.Select(Id));
        Assert.NotEmpty(payments);
        Assert.All(payments, one => Assert.True((long)one["changeOre"]! < 0));
    }

    [Fact]
    public async Task KeyOfOnePortfolio_HearsOfNoOther()
    {
        var (own, creditorId) = await site.WithDatabaseAsync(async context =>
        {
            var first = await site.FirstPortfolioAsync();
            return await context
                .Portfolios.Where(one => one.Id == first)
                .Select(one => ValueTuple.Create(one.PublicId, one.CreditorId))
                .SingleAsync();
        });
        var (wide, _) = await FollowAsync(site.Program(await site.MakeKeyAsync()), $"{Feed}?limit=100");
        var (narrow, _) = await FollowAsync(site.Program(await site.MakeNarrowKeyAsync()), $"{Feed}?limit=100");

        Assert.NotEmpty(narrow);
        Assert.All(narrow, one => Assert.Equal(own, (string)one["portfolioId"]!));
        Assert.Equal(wide.Where(one => (string)one["portfolioId"]! == own).Select(Id), narrow.Select(Id));
        Assert.NotEqual(Guid.Empty, creditorId);
    }

    [Theory]
    [InlineData("limit=0", "limit limit-wrong")]
    [InlineData("kind=elsewhere", "kind code-unknown")]
    [InlineData("since=yesterday", "since instant-wrong")]
    [InlineData("since=2026-11-23", "since instant-wrong")]
    [InlineData("since=2026-11-23T08:15:00%2B01:00", "since instant-wrong")]
    [InlineData("since=2026-02-30T08:15:00Z", "since instant-wrong")]
    [InlineData("after=1", "after parameter-unknown")]
    public async Task WrongParameter_IsNamed(string query, string error)
    {
        var reply = await site.Program(await site.MakeKeyAsync()).AskAsync($"{Feed}?{query}");

        Assert.Equal((400, "parameter-wrong", error), (reply.Status, reply.Code, reply.Error));
    }

    [Fact]
    public async Task Sandbox_HasAFeedOfItsOwn_WhosePlacesEndWithAReset()
    {
        var program = await site.TestProgramAsync();
        var number = await program.MakeCaseAsync();
        var (items, cursor) = await FollowAsync(program, $"{Feed}?limit=1");
        await program.SendTextAsync("/api/v1/sandbox/reset", "");

        var after = await program.AskAsync($"{Feed}?limit=1&cursor={cursor}");

        Assert.All(items, one => Assert.Equal(number, (string)one["caseNumber"]!));
        Assert.Contains(items, one => (string)one["kind"]! == "opened");
        Assert.Equal((400, "cursor-wrong"), (after.Status, after.Code));
    }

    private static string Id(System.Text.Json.Nodes.JsonNode one) => (string)one["id"]!;

    private static DateTime At(System.Text.Json.Nodes.JsonNode one) => (DateTime)one["recordedAt"]!;

    private static async Task<(List<System.Text.Json.Nodes.JsonNode> Items, string Cursor)> FollowAsync(
        HttpClient program,
        string path
    )
    {
        var items = new List<System.Text.Json.Nodes.JsonNode>();
        var reply = await program.AskAsync(path);
        for (items.AddRange(reply.Items); (bool)reply.Json["hasMore"]!; items.AddRange(reply.Items))
            reply = await program.AskAsync($"{path}&cursor={reply.Next}");
        return (items, reply.Next!);
    }

    private Task HappensAsync(string caseNumber, CaseAudience audience) =>
        site.WithDatabaseAsync(async context =>
        {
            var one = await context.Cases.SingleAsync(found => found.CaseNumber == caseNumber);
            context.Add(
                new CaseEvent(
                    Guid.CreateVersion7(),
                    one.Id,
                    one.CreditorId,
                    one.PortfolioId,
                    CaseEventKind.Paused,
                    new DateOnly(2026, 1, 1),
                    // Earlier than much that the program has been given.
                    site.Clock.UtcNow.AddDays(-300),
                    null,
                    audience,
                    one.Stage,
                    one.Holds,
                    null
                )
            );
            return await context.SaveChangesAsync();
        });
}
