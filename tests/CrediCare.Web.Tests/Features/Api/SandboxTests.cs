using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Api;

/// <summary>A key in test mode goes the whole way of a claim in its creditor's sandbox.</summary>
public sealed class SandboxTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseTheory]
    public async Task Claim_GoesItsWholeWay_ByTheRulesThatCount(DatabaseEngine engine)
    {
        await using var site = new PortalOn(await databases.NewAsync(engine));
        var program = await site.TestProgramAsync();
        Assert.Equal("test", (string)(await program.AskAsync("/api/v1/key")).Json["mode"]!);

        var number = await program.MakeCaseAsync();
        await program.ActAsync(number, "letters");
        var tooEarly = await program.ActAsync(number, "letters");
        await program.PassNightsAsync(15);
        var demand = await program.ActAsync(number, "letters");
        var asked = await program.ActAsync(number, "questions", new { text = "Har kunden klaget?" });
        var waiting = Assert.Single((await program.AskAsync("/api/v1/decisions?state=waiting")).Items);
        var answer = await program.SendAsync(
            $"/api/v1/decisions/{(string)waiting["id"]!}/answer",
            new { choice = "answer", text = "Nei." }
        );
        var left = (long)(await program.AskAsync($"/api/v1/cases/{number}")).Json["balance"]!["totalOre"]!;
        var paid = await program.ActAsync(number, "payments", new { amountOre = left });
        await program.PassNightsAsync(8);
        var remittances = await program.AskAsync("/api/v1/remittances");

        Assert.Equal((409, "case-refuses"), (tooEarly.Status, tooEarly.Code));
        Assert.Equal((201, "demand-sent"), (demand.Status, (string)demand.Json["stage"]!));
        Assert.Equal(201, asked.Status);
        Assert.True(answer.Status is 200 or 201, answer.ToString());
        Assert.Equal((201, "closed"), (paid.Status, (string)paid.Json["stage"]!));
        Assert.NotEmpty(remittances.Items);
    }

    [DatabaseTheory]
    public async Task Reset_BeginsAnewInThePresent_AndTouchesNobodyElse(DatabaseEngine engine)
    {
        await using var site = new PortalOn(await databases.NewAsync(engine));
        var (program, other) = (await site.TestProgramAsync(), await site.TestProgramAsync(PortalFactory.OtherCreditor));
        var number = await program.MakeCaseAsync();
        await other.PassNightsAsync(3);
        Assert.Equal("2026-11-26", (string)(await other.AskAsync("/api/v1/sandbox")).Json["today"]!);

        var foreign = await other.AskAsync($"/api/v1/cases/{number}");
        using var empty = await program.PostAsync("/api/v1/sandbox/reset", null);
        var after = await program.AskAsync("/api/v1/sandbox");
        var again = await program.SendAsync("/api/v1/registrations", Claims.One());

        Assert.Equal(404, foreign.Status);
        Assert.Equal(200, (int)empty.StatusCode);
        Assert.Equal(("2026-11-23", 0), ((string)after.Json["today"]!, (int)after.Json["cases"]!));
        Assert.Equal(404, (await program.AskAsync($"/api/v1/cases/{number}")).Status);
        Assert.Equal(201, again.Status);
        Assert.Equal("2026-11-26", (string)(await other.AskAsync("/api/v1/sandbox")).Json["today"]!);
    }

    [DatabaseTheory]
    public async Task Cleaning_ThrowsAwayWhatWasReset_AndWhatNobodyComesTo(DatabaseEngine engine)
    {
        await using var site = new PortalOn(await databases.NewAsync(engine));
        var (program, other) = (await site.TestProgramAsync(), await site.TestProgramAsync(PortalFactory.OtherCreditor));
        await program.AskAsync("/api/v1/sandbox");
        await other.AskAsync("/api/v1/sandbox");
        (await program.PostAsync("/api/v1/sandbox/reset", null)).Dispose();
        await program.AskAsync("/api/v1/sandbox");
        Assert.Equal(3, await site.SandboxesAsync());

        await site.CleanAsync();
        var afterReset = await site.SandboxesAsync();
        site.Clock.Advance(TimeSpan.FromDays(60));
        await program.AskAsync("/api/v1/sandbox");
        site.Clock.Advance(TimeSpan.FromDays(Sandbox.KeptDays - 59));
        await site.CleanAsync();

        Assert.Equal((2, 1), (afterReset, await site.SandboxesAsync()));
        Assert.Equal(1, await site.WithDatabaseAsync(context => context.Sandboxes.CountAsync()));
    }
}
