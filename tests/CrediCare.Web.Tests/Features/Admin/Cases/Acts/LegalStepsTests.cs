using System.Net;
using CrediCare.Data.Outbox;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Cases.Acts;

public sealed class LegalStepsTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Complaint_IsAsked_Approved_AndFiled_WithTheCourtFeeOfTheYear()
    {
        var one = await _site.AddWarnedCaseAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var asked = await odd.StaffActAsync(one, "legal-steps", Complaint());
        var decision = Assert.Single((await _site.CaseAsync(one)).Decisions);
        var unapproved = await ForgeAsync(odd, one);
        var page = await amina.GetAsync($"/decisions/{decision.PublicId}?choice=Approve");
        await amina.SubmitAsync(page, [], "#answer form");
        var filed = await FileAsync(odd, one);

        Assert.Equal(HttpStatusCode.Redirect, asked.Status);
        Assert.Equal(DecisionKind.LegalStep, decision.Kind);
        Assert.Equal(HttpStatusCode.Conflict, unapproved.Status);
        Assert.Equal($"/cases/{one.CaseNumber}", filed.Location);
        var after = await _site.CaseAsync(one);
        Assert.Equal(CaseStage.InConciliation, after.Stage);
        Assert.Null(after.EarliestLimitation);
        var step = await StepAsync(one);
        Assert.Equal(LegalStepState.Filed, step!.State);
        Assert.Equal(step.CourtFeeOre, Assert.Single(after.Ledger, row => row.Kind == LedgerEntryKind.CourtFee).Amount.Ore);
        Assert.Equal(
            1,
            await _site.WithDatabaseAsync(context =>
                context.OutboxMails.CountAsync(mail =>
                    mail.Kind == MailKind.DecisionAsked && mail.RecipientAddress == PortalFactory.Creditor
                )
            )
        );
    }

    [Fact]
    public async Task StepThatLacksItsPreconditions_IsExplained()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var answer = await odd.StaffActAsync(one, "legal-steps", Complaint());

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Null(await StepAsync(one));
        Assert.Empty((await _site.CaseAsync(one)).Decisions);
    }

    [Fact]
    public async Task ClaimThatNobodyHasAssessed_IsNotAskedAbout()
    {
        var one = await _site.AddWarnedCaseAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var fields = Complaint();
        fields.Remove("IsJustified");

        Assert.Equal(HttpStatusCode.Conflict, (await odd.StaffActAsync(one, "legal-steps", fields)).Status);
        Assert.Null(await StepAsync(one));
    }

    [Fact]
    public async Task EstateClaim_NeedsNoApproval_AndSurveillanceFollows_ThenClosing_AndReopening()
    {
        var one = await _site.AddWarnedCaseAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        Assert.Null((await odd.GetAsync(one.AdminAddress("filings"))).Document.QuerySelector("main [name=Filing]"));
        await odd.ActAsync(one, "bankruptcy", new() { ["OpenedOn"] = "10.11.2026" });
        await odd.StaffActAsync(one, "filings", new() { ["Filing"] = "EstateClaim", ["FiledOn"] = "20.11.2026" });
        Assert.Equal(CaseStage.InBankruptcy, (await _site.CaseAsync(one)).Stage);
        await odd.StaffActAsync(one, "surveillance", []);
        Assert.Equal(CaseStage.Surveillance, (await _site.CaseAsync(one)).Stage);
        Assert.Equal(
            ["Uncollectable"],
            (await odd.GetAsync(one.AdminAddress("close")))
                .Document.QuerySelectorAll("[name=Why]")
                .Select(why => why.GetAttribute("value"))
        );
        Assert.Contains(
            "Saken er åpen",
            (await odd.GetAsync(one.AdminAddress("reopen"))).TextOf("#not-now"),
            StringComparison.Ordinal
        );
        var paid = await odd.StaffActAsync(one, "close", new() { ["Why"] = "Paid" });
        Assert.Equal(HttpStatusCode.Conflict, paid.Status);
        foreach (var forged in new[] { "Credited", "Withdrawn" })
            Assert.Equal(HttpStatusCode.Conflict, (await odd.StaffActAsync(one, "close", new() { ["Why"] = forged })).Status);
        Assert.Equal(CaseStage.Surveillance, (await _site.CaseAsync(one)).Stage);
        await odd.StaffActAsync(one, "close", new() { ["Why"] = "Uncollectable" });
        Assert.Equal(ClosedReason.Uncollectable, (await _site.CaseAsync(one)).ClosedReason);
        foreach (var done in new[] { "close", "fees", "interest" })
            Assert.NotEqual("", (await odd.GetAsync(one.AdminAddress(done))).TextOf("#not-now"));
        Assert.Contains(
            "Skriv hvorfor",
            (await odd.StaffActAsync(one, "reopen", [])).TextOf("#Reason-error"),
            StringComparison.Ordinal
        );
        await odd.StaffActAsync(one, "reopen", new() { ["Reason"] = "Skyldneren har fått arbeid." });
        Assert.Contains(
            "Skyldneren har fått arbeid.",
            (await odd.GetAsync($"/cases/{one.CaseNumber}")).TextOf(".case__log"),
            StringComparison.Ordinal
        );
        Assert.Equal(CaseStage.Surveillance, (await _site.CaseAsync(one)).Stage);
    }

    private static Dictionary<string, string?> Complaint() =>
        new()
        {
            ["Step"] = "ConciliationComplaint",
            ["Authority"] = "Forliksrådet i Oslo",
            ["IsJustified"] = "true",
            ["Attendance"] = "MaySendSomeone",
            ["Question"] = "Kan vi sende forliksklage?",
        };

    private async Task<PortalPage> FileAsync(PortalClient browser, Case one) =>
        await browser.StaffActAsync(
            one,
            "filings",
            new()
            {
                ["Filing"] = (await StepAsync(one))!.PublicId,
                ["FiledOn"] = "23.11.2026",
                ["IsJustified"] = "true",
            }
        );

    /// <summary>The page offers no step, and another form's keys are posted to it.</summary>
    private async Task<PortalPage> ForgeAsync(PortalClient browser, Case one)
    {
        var notes = await browser.GetAsync(one.AdminAddress("notes"));
        var fields = new[] { "__RequestVerificationToken", "Key", "Seen" }.ToDictionary(
            name => name,
            name => notes.Document.QuerySelector($"main [name={name}]")!.GetAttribute("value")!
        );
        return await browser.PostAsync(
            one.AdminAddress("filings"),
            new(fields)
            {
                ["Filing"] = (await StepAsync(one))!.PublicId,
                ["FiledOn"] = "23.11.2026",
                ["IsJustified"] = "true",
            }
        );
    }

    private Task<LegalStep?> StepAsync(Case one) =>
        _site.WithDatabaseAsync(context => context.LegalSteps.AsNoTracking().SingleOrDefaultAsync(step => step.CaseId == one.Id));

    public void Dispose() => _site.Dispose();
}
