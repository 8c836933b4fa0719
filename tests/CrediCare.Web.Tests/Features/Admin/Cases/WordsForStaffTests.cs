using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Admin.Cases.Acts;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;

namespace CrediCare.Web.Tests.Features.Admin.Cases;

/// <summary>What staff read on the pages that both sides share: of the creditor, not to it; and what cannot be done, before it is tried.</summary>
public sealed class WordsForStaffTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Theory]
    [InlineData(
        "nb",
        "Venter på oppdragsgiveren",
        "Venter på svar fra deg",
        "Oppdragsgiverens referanse",
        "på vegne av oppdragsgiveren"
    )]
    [InlineData(
        "en",
        "Waiting for the creditor",
        "Waiting for your answer",
        "The creditor’s reference",
        "on the creditor’s behalf"
    )]
    public async Task SharedPages_SpeakOfTheCreditor(string language, string badge, string yours, string column, string lead)
    {
        var one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (made, user) => made.Ask("Har dere en ordrebekreftelse?", "2026-11-18", user)
        );
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        foreach (var browser in new[] { odd, amina })
            await browser.SubmitAsync(
                await browser.GetAsync("/support"),
                new() { ["language"] = language },
                "footer form:has([name=language])"
            );

        var (staff, theirs) = (await odd.GetAsync($"/cases/{one.CaseNumber}"), await amina.GetAsync($"/cases/{one.CaseNumber}"));

        Assert.Equal(badge, staff.TextOf(".page__status .status:last-child"));
        Assert.Equal(yours, theirs.TextOf(".page__status .status:last-child"));
        Assert.DoesNotContain(yours, (await odd.GetAsync("/admin/cases")).Text, StringComparison.Ordinal);
        Assert.Contains(lead, (await odd.GetAsync($"/cases/{one.CaseNumber}/credit-notes")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            lead,
            (await amina.GetAsync($"/cases/{one.CaseNumber}/credit-notes")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(column, (await odd.LinesAsync("/cases/export?format=csv"))[0]);
        Assert.DoesNotContain(column, (await amina.LinesAsync("/cases/export?format=csv"))[0]);
    }

    [Fact]
    public async Task WhatTheCaseWouldRefuse_IsSaidInTheMenuAndAtopTheForm_WithTheReasonItAnswersWith()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        Assert.Null((await odd.GetAsync(one.AdminAddress("plans/new"))).Document.QuerySelector("#not-now"));
        await odd.ActAsync(one, "disputes", new() { ["About"] = "Other", ["Text"] = "Feil" });

        var menu = (await odd.GetAsync($"/cases/{one.CaseNumber}")).Document;
        foreach (var page in new[] { "plans/new", "letters", "declarations", "fees", "interest" })
        {
            var said = (await odd.GetAsync(one.AdminAddress(page))).TextOf("#not-now");
            Assert.Contains("Saken er omtvistet", said, StringComparison.Ordinal);
            var item = menu.QuerySelector($"a[href='{one.AdminAddress(page)}']")!.ParentElement!.TextContent;
            Assert.Contains("Ikke nå: Saken er omtvistet", item, StringComparison.Ordinal);
        }

        var surveillance = await odd.GetAsync(one.AdminAddress("surveillance"));
        var refused = await odd.SubmitAsync(surveillance, [], $"{ActSteps.Form}[method=post]");
        Assert.Contains(surveillance.TextOf("#not-now h2 + p"), refused.TextOf(".ds-error-summary"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Ikke nå",
            menu.QuerySelector($"a[href='{one.AdminAddress("notes")}']")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(CaseStage.Opened, (await _site.CaseAsync(one)).Stage);
    }

    public void Dispose() => _site.Dispose();
}
