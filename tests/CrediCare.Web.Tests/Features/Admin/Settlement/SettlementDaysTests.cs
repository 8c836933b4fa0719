using System.Net;
using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.TestKit;
using CrediCare.Web.Features.Admin.Settlement;
using CrediCare.Web.Jobs;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Admin.Settlement;

/// <summary>Staff see each closed day of the client funds, say why bank and ledger differ, and another says yes to it.</summary>
public sealed class SettlementDaysTests : IAsyncLifetime
{
    private const string Day = "/admin/settlement/2026-11-18";
    private readonly PortalFactory _site = new();
    private Case _one = null!;

    public async Task InitializeAsync() =>
        _one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            "20377",
            moves: (one, user) =>
                one.RegisterPayment(
                    LedgerEntryKind.Payment,
                    Money.FromKroner(1_000),
                    new DateOnly(2026, 11, 18),
                    CoverageOrder.CostsInterestPrincipal,
                    ClaimMaker.Circumstances,
                    ClaimMaker.Occasion("2026-11-18", user)
                )
        );

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task ADifference_IsSeenWithItsRow_ExplainedByOne_AndAcceptedByAnother()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        await CloseAsync();

        var list = await odd.GetAsync("/admin/settlement");
        var page = await odd.GetAsync(Day);

        Assert.Contains("18. november 2026", list.Text, StringComparison.Ordinal);
        Assert.Contains("Ført rett på saken", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"main a[href='/cases/{_one.CaseNumber}']"));

        var empty = await odd.SubmitAsync(page, new() { ["Explain.Explanation"] = " " }, $"form[action='{Day}/explain']");
        Assert.Contains("Skriv hvorfor det er avvik", empty.Text, StringComparison.Ordinal);
        await odd.SubmitAsync(
            page,
            new() { ["Explain.Explanation"] = "Bokført <b>uten</b> fil." },
            $"form[action='{Day}/explain']"
        );
        var explained = await odd.GetAsync(Day);
        Assert.Contains("Bokført <b>uten</b> fil.", explained.TextOf(".quote"), StringComparison.Ordinal);

        Assert.Null(explained.Document.QuerySelector($"form[action='{Day}/acknowledge']"));
        Assert.Contains("En kollega må godkjenne", explained.Text, StringComparison.Ordinal);
        const string Token = "__RequestVerificationToken";
        var own = await odd.PostAsync(
            $"{Day}/acknowledge",
            new()
            {
                [Token] = explained.Document.QuerySelector($"input[name={Token}]")!.GetAttribute("value")!,
                ["version"] = explained.Document.QuerySelector("input[name=version]")!.GetAttribute("value")!,
            }
        );
        Assert.Equal(HttpStatusCode.Conflict, own.Status);
        Assert.Contains("En kollega må godkjenne", own.Text, StringComparison.Ordinal);
        await admin.SubmitAsync(await admin.GetAsync(Day), [], $"form[action='{Day}/acknowledge']");
        Assert.Contains("Godkjent avvik", (await odd.GetAsync(Day)).Text, StringComparison.Ordinal);

        await odd.SubmitAsync(
            await odd.GetAsync(Day),
            new() { ["Balance.Amount"] = "1 234,50" },
            $"form[action='{Day}/balance']"
        );
        Assert.Contains("1 234,50", (await odd.GetAsync(Day)).Text.Replace(' ', ' '), StringComparison.Ordinal);
        var wrong = await odd.SubmitAsync(
            await odd.GetAsync(Day),
            new() { ["Balance.Amount"] = "mye" },
            $"form[action='{Day}/balance']"
        );
        Assert.Equal("mye", wrong.Document.QuerySelector("[name='Balance.Amount']")!.GetAttribute("value"));
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.ClientFundsExplained));
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.ClientFundsAcknowledged));
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.ClientFundsBalanceEntered));
    }

    [Fact]
    public async Task TwoWhoWriteOfADayAtTheSameMoment_AreOneAfterTheOther_AndTheSlowerIsTold()
    {
        await CloseAsync();
        var (day, now) = (new DateOnly(2026, 11, 18), new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc));
        var who = await _site.WithDatabaseAsync(context => context.Users.Select(user => user.Id).FirstAsync());
        await using var scope = _site.Services.CreateAsyncScope();
        var read = await scope
            .ServiceProvider.GetRequiredService<PortalContext>()
            .ClientFundsDays.SingleAsync(one => one.Day == day);
        await _site.WithDatabaseAsync(async context =>
        {
            (await context.ClientFundsDays.SingleAsync(one => one.Day == day)).Explain("Den første.", who, now);
            await context.SaveChangesAsync();
        });

        var slower = await scope
            .ServiceProvider.GetRequiredService<ChangeSettlementDay>()
            .DoAsync(day, read.Version, AuditAction.ClientFundsExplained, one => one.Explain("Den andre.", who, now), default);

        Assert.Equal(ClientFundsRefusal.AtTheSameMoment, slower!.Value.Refusal);
        Assert.Equal(
            "Den første.",
            await _site.WithDatabaseAsync(context =>
                context.ClientFundsDays.Where(one => one.Day == day).Select(one => one.Explanation).SingleAsync()
            )
        );
        Assert.Equal(0, await _site.LoggedAsync(AuditAction.ClientFundsExplained));
    }

    /// <summary>The one who says yes has read another explanation than the one that stands there now.</summary>
    [Fact]
    public async Task WhatHasChangedSinceThePageWasOpened_IsNotAcknowledged_NorWrittenOver_AndWhatWasTypedStays()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        await CloseAsync();
        var empty = await odd.GetAsync(Day);
        await odd.SubmitAsync(empty, new() { ["Explain.Explanation"] = "Uten fil." }, $"form[action='{Day}/explain']");
        var opened = await admin.GetAsync(Day);
        var before = await odd.GetAsync(Day);
        await odd.SubmitAsync(before, new() { ["Explain.Explanation"] = "Nei, to filer." }, $"form[action='{Day}/explain']");

        var late = await admin.SubmitAsync(opened, [], $"form[action='{Day}/acknowledge']");
        var over = await odd.SubmitAsync(before, new() { ["Explain.Explanation"] = "Enda en." }, $"form[action='{Day}/explain']");
        var balance = await odd.SubmitAsync(before, new() { ["Balance.Amount"] = "7 000" }, $"form[action='{Day}/balance']");

        foreach (var refused in new[] { late, over, balance })
        {
            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
            Assert.Contains(
                "Dagen er endret siden du åpnet siden",
                refused.TextOf(".ds-error-summary"),
                StringComparison.Ordinal
            );
            Assert.Contains("Nei, to filer.", refused.TextOf(".quote"), StringComparison.Ordinal);
        }

        Assert.Contains("Enda en.", over.TextOf("[name='Explain.Explanation']"), StringComparison.Ordinal);
        Assert.Equal("7 000", balance.Document.QuerySelector("[name='Balance.Amount']")!.GetAttribute("value"));
        Assert.Equal(0, await _site.LoggedAsync(AuditAction.ClientFundsAcknowledged));
        await admin.SubmitAsync(late, [], $"form[action='{Day}/acknowledge']");
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.ClientFundsAcknowledged));
    }

    [Fact]
    public async Task TheDaysRows_AreAFileWhoseSidesAreEqual()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        await CloseAsync();

        var lines = await odd.LinesAsync($"{Day}/entries");

        Assert.Contains(lines, line => line.Contains(_one.CaseNumber));
        var day = await _site.WithDatabaseAsync(context =>
            context.ClientFundsEntries.Where(row => row.Day == new DateOnly(2026, 11, 18)).ToListAsync()
        );
        Assert.Equal(day.Count, lines.Count - 1);
        Assert.Equal(1_000m, lines.Skip(1).Sum(line => ListFiles.Number(line[^1])));
        Assert.Equal(1_000m, lines.Skip(1).Sum(line => ListFiles.Number(line[^2])));
    }

    [Theory]
    [InlineData("/admin/settlement/2020-01-01")]
    [InlineData("/admin/settlement/2026-13-01")]
    [InlineData("/admin/settlement/alle")]
    [InlineData("/admin/settlement/2020-01-01/entries")]
    public async Task ADayThatIsNotClosed_IsNotThere(string path)
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        Assert.Equal(HttpStatusCode.NotFound, (await odd.GetAsync(path)).Status);
    }

    [Fact]
    public async Task BeforeAnythingIsClosed_ThePageSaysWhatComes()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        Assert.Contains("Ingen dager er lukket ennå", (await odd.GetAsync("/admin/settlement")).Text, StringComparison.Ordinal);
    }

    private async Task CloseAsync() =>
        Assert.Equal(JobOutcome.Succeeded, await _site.Services.GetRequiredService<ClientFundsDays>().RunAsync(default));
}
