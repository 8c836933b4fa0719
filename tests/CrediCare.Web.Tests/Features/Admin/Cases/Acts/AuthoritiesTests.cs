using System.Net;
using CrediCare.Data.Rates;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;
using CrediCare.Web.Tests.Features.Cases.Acts;
using CrediCare.Web.Tests.Features.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Cases.Acts;

/// <summary>What the authorities are asked, decide, and do to limitation.</summary>
public sealed class AuthoritiesTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task WhoMeets_IsSaid_AndAJudgmentGivesTenYears_WithItsProof()
    {
        var one = await _site.AddWarnedCaseAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        await _site.WithDatabaseAsync(context => context.Set<PostcodeRow>().ExecuteDeleteAsync());
        var unknown = await odd.StaffActAsync(one, "legal-steps", Step("ConciliationComplaint"));
        Assert.Contains("Stedsregisteret mangler", unknown.TextOf("#Attendance-error"), StringComparison.Ordinal);
        await odd.StaffActAsync(one, "legal-steps", Step("ConciliationComplaint", ("Attendance", "InPerson")));
        var decision = await _site.DecisionAsync(one);
        var silent = await amina.AnswerAsync(decision.Address(), "Approve");
        Assert.Equal(HttpStatusCode.Conflict, silent.Status);
        Assert.Contains("hvem som møter", silent.TextOf("#Form_Text-error"), StringComparison.Ordinal);
        await amina.AnswerAsync(decision.Address(), "Approve", "Amina Øvingsen, daglig leder");
        await FileAsync(odd, one);

        var tooEarly = await odd.StaffActAsync(one, "rulings", await RulingAsync(one, "20.11.2026"));
        Assert.Equal(HttpStatusCode.Conflict, tooEarly.Status);
        Assert.Contains("eldre enn dagen skrittet ble sendt", tooEarly.Text, StringComparison.Ordinal);
        var two = await RulingAsync(one, "23.11.2026");
        two["Ruled"] = "Judgment,CourtSettlement";
        Assert.NotEqual("", (await odd.StaffActAsync(one, "rulings", two, [StaffSteps.Paper()])).TextOf("#Ruled-error"));
        await odd.StaffActAsync(one, "rulings", await RulingAsync(one, "23.11.2026"), [StaffSteps.Paper()]);

        Assert.Equal(new DateOnly(2036, 11, 23), (await _site.CaseAsync(one)).EarliestLimitation);
        var page = await amina.GetAsync($"/cases/{one.CaseNumber}");
        Assert.Contains("Møter: Amina Øvingsen, daglig leder", page.Text, StringComparison.Ordinal);
        var proof = page.Document.QuerySelector("section[aria-labelledby=limitation-heading] a[href^='/documents/']")!;
        Assert.Equal("Forliksrådets dom", proof.TextContent.Trim());
        Assert.Equal(HttpStatusCode.OK, (await amina.GetAsync(proof.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task FromAttachment_ToAForcedSale_WithASignedDeclaration()
    {
        var one = await _site.AddWarnedCaseAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var (phone, _) = await amina.TurnOnSecondFactorAsync(_site);
        await ApproveAndFileAsync("AttachmentPetition");
        Assert.Equal(
            ["NotBindinglyFixed", "Dismissed"],
            (await odd.GetAsync(one.AdminAddress("rulings")))
                .Document.QuerySelectorAll("[name=Ruled]")
                .Select(ruled => ruled.GetAttribute("value"))
        );

        var backwards = await odd.StaffActAsync(one, "attachment-orders", await OrderAsync(one, "22.11.2026"));
        Assert.NotEqual("", backwards.TextOf("#NewLimitation-error"));
        await odd.StaffActAsync(one, "attachment-orders", await OrderAsync(one, "23.11.2036"), [StaffSteps.Paper()]);
        Assert.Equal(new DateOnly(2036, 11, 23), (await _site.CaseAsync(one)).EarliestLimitation);

        await AskAsync("ForcedSale");
        var unsigned = await FileAsync(odd, one);
        Assert.Equal(HttpStatusCode.Conflict, unsigned.Status);
        var question = new Dictionary<string, string?> { ["Question"] = "Vil dere signere?" };
        var without = await odd.StaffActAsync(one, "declarations", question);
        Assert.NotEqual("", without.TextOf("#Files-error"));
        await odd.StaffActAsync(one, "declarations", question, [StaffSteps.Paper(name: "erklæring.pdf")]);
        var declaration = (await _site.CaseAsync(one)).Decisions.Single(asked => asked.Kind == DecisionKind.Declaration);
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await amina.SubmitAsync(
            await amina.GetAsync(declaration.Address()),
            new()
            {
                ["Form.Choice"] = "Approve",
                ["Form.FullName"] = "Amina Øvingsen",
                ["Form.Code"] = phone.Code(),
            },
            DecisionSteps.Form
        );
        var filed = await FileAsync(odd, one);

        Assert.Equal($"/cases/{one.CaseNumber}", filed.Location);
        var page = await amina.GetAsync($"/cases/{one.CaseNumber}");
        Assert.Contains("Tvangssalg er begjært", page.Text, StringComparison.Ordinal);
        Assert.Contains("Erklæringen er signert av Amina Øvingsen", page.Text, StringComparison.Ordinal);
        Assert.Contains("Utleggspant", page.Text, StringComparison.Ordinal);

        async Task AskAsync(string step)
        {
            var asked = await odd.StaffActAsync(one, "legal-steps", Step(step, ("HasBasis", "true"), ("CourtFee", "1 345,00")));
            Assert.Equal(HttpStatusCode.Redirect, asked.Status);
            var decision = (await _site.CaseAsync(one)).Decisions.Single(found => found.IsWaiting);
            await amina.AnswerAsync(decision.Address(), "Approve");
        }

        async Task ApproveAndFileAsync(string step)
        {
            await AskAsync(step);
            Assert.Equal(HttpStatusCode.Redirect, (await FileAsync(odd, one)).Status);
        }
    }

    [Fact]
    public async Task Acknowledgement_NeedsItsProof_AndStartsANewPeriod()
    {
        var one = await _site.AddWarnedCaseAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var fields = new Dictionary<string, string?> { ["On"] = "20.11.2026", ["Basis"] = "Ba om mer tid på e-post" };

        Assert.NotEqual("", (await odd.StaffActAsync(one, "acknowledgements", fields)).TextOf("#Files-error"));
        Assert.NotEqual(
            "",
            (await odd.StaffActAsync(one, "acknowledgements", new(fields) { ["Basis"] = "\u200B" }, [StaffSteps.Paper()])).TextOf(
                "#Basis-error"
            )
        );
        await odd.StaffActAsync(one, "acknowledgements", fields, [StaffSteps.Paper()]);

        Assert.Equal(new DateOnly(2029, 11, 20), (await _site.CaseAsync(one)).EarliestLimitation);
    }

    private static Dictionary<string, string?> Step(string step, params (string Field, string Value)[] more)
    {
        var fields = new Dictionary<string, string?>
        {
            ["Step"] = step,
            ["IsJustified"] = "true",
            ["Question"] = "Kan vi gå videre?",
        };
        foreach (var (field, value) in more)
            fields[field] = value;
        return fields;
    }

    private async Task<Dictionary<string, string?>> RulingAsync(Case one, string on) =>
        new()
        {
            ["Step"] = (await LastStepAsync(one)).PublicId,
            ["Ruled"] = "Judgment",
            ["On"] = on,
            ["Basis"] = "Forliksrådets dom",
        };

    private async Task<Dictionary<string, string?>> OrderAsync(Case one, string limitation) =>
        new()
        {
            ["Step"] = (await LastStepAsync(one)).PublicId,
            ["Attached"] = "Lien",
            ["On"] = "23.11.2026",
            ["NewLimitation"] = limitation,
            ["Basis"] = "Namsmannens utleggsforretning",
        };

    private async Task<PortalPage> FileAsync(PortalClient browser, Case one) =>
        await browser.StaffActAsync(
            one,
            "filings",
            new()
            {
                ["Filing"] = (await LastStepAsync(one)).PublicId,
                ["FiledOn"] = "23.11.2026",
                ["IsJustified"] = "true",
                ["HasBasis"] = "true",
            }
        );

    private Task<LegalStep> LastStepAsync(Case one) =>
        _site.WithDatabaseAsync(context =>
            context.LegalSteps.AsNoTracking().Where(step => step.CaseId == one.Id).OrderBy(step => step.Id).LastAsync()
        );

    public void Dispose() => _site.Dispose();
}
