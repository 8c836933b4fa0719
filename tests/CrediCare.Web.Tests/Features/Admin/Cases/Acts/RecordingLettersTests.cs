using System.Net;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;

namespace CrediCare.Web.Tests.Features.Admin.Cases.Acts;

public sealed class RecordingLettersTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Notice_IsRecorded_WithTheSuggestedFee_AndThenTheDemandWaitsForItsDeadline()
    {
        var one = await AddAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var done = await odd.StaffActAsync(one, "letters", new() { ["SentOn"] = "20.11.2026", ["Deadline"] = "04.12.2026" });
        var demand = await odd.StaffActAsync(one, "letters", []);

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var after = await _site.CaseAsync(one);
        Assert.Equal((CaseStage.NoticeSent, new DateOnly(2026, 12, 4)), (after.Stage, after.NoticeDeadline!.Value));
        Assert.True(Assert.Single(after.Ledger, row => row.Kind == LedgerEntryKind.ReminderFee).Amount > Money.Zero);
        Assert.Equal(HttpStatusCode.Conflict, demand.Status);
        Assert.Equal(CaseStage.NoticeSent, (await _site.CaseAsync(one)).Stage);
    }

    [Fact]
    public async Task FeeAboveTheCap_IsRefused_WithTheCap()
    {
        var one = await AddAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var form = await odd.GetAsync(one.AdminAddress("letters"));
        var cap = form.Document.QuerySelector("#Fee")!.GetAttribute("value")!;

        var answer = await odd.SubmitAsync(form, new() { ["Fee"] = $"{cap[..^1]}9" }, ActSteps.Form);

        Assert.Contains($"høyst {cap}", answer.TextOf("#Fee-error"), StringComparison.Ordinal);
        Assert.Equal(CaseStage.Opened, (await _site.CaseAsync(one)).Stage);
    }

    [Theory]
    [InlineData("24.11.2026", "08.12.2026")]
    [InlineData("20.11.2026", "03.12.2026")]
    [InlineData("25.08.2026", "20.09.2026")]
    public async Task LetterThatTheLawDoesNotAllow_IsExplained_AndNothingIsDone(string sentOn, string deadline)
    {
        var one = await AddAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var fields = new Dictionary<string, string?>
        {
            ["SentOn"] = sentOn,
            ["Deadline"] = deadline,
            ["Fee"] = "0",
        };
        var answer = await odd.StaffActAsync(one, "letters", fields);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.NotEmpty(answer.TextOf(".ds-error-summary"));
        Assert.Equal(CaseStage.Opened, (await _site.CaseAsync(one)).Stage);
    }

    [Fact]
    public async Task DisputedCase_SendsNothing_AndSaysSoFromTheStart()
    {
        var one = await AddAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        await odd.ActAsync(one, "disputes", new() { ["About"] = "Other", ["Text"] = "Feil" });

        var page = await odd.GetAsync(one.AdminAddress("letters"));
        var answer = await odd.SubmitAsync(page, [], ActSteps.Form);

        Assert.NotNull(page.Document.QuerySelector(".ds-alert"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(CaseStage.Opened, (await _site.CaseAsync(one)).Stage);
    }

    private Task<Case> AddAsync() => _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");

    public void Dispose() => _site.Dispose();
}
