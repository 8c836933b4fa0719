using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;

namespace CrediCare.Web.Tests.Features.Admin.Cases.Acts;

/// <summary>Whose the pages are, and the plain ones: notes and payments.</summary>
public sealed class StaffActTests : IDisposable
{
    public static readonly TheoryData<string> Pages =
    [
        "questions",
        "notes",
        "payments",
        "refunds",
        "fees",
        "interest",
        "reversals",
        "plans/new",
        "letters",
        "legal-steps",
        "filings",
        "surveillance",
        "close",
        "reopen",
    ];

    private readonly PortalFactory _site = new();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task OnlyCaseworkers_OpenIt(string page)
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var address = one.AdminAddress(page);

        Assert.Equal(HttpStatusCode.Forbidden, (await amina.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await amina.PostAsync(address, await amina.TokenAsync())).Status);
        Assert.Equal(HttpStatusCode.OK, (await odd.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await odd.GetAsync($"/admin/cases/2026-999999-0/{page}")).Status);
        Assert.Equal(1, (await _site.CaseAsync(one)).EventCount);
    }

    [Fact]
    public async Task CasePage_HasTheCaseworkersMenu_ForThemAlone()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        Assert.Null((await amina.GetAsync($"/cases/{one.CaseNumber}")).Document.QuerySelector(".desk-acts"));
        var links = (await odd.GetAsync($"/cases/{one.CaseNumber}")).Document.QuerySelectorAll(".desk-acts a");
        Assert.Contains(one.AdminAddress("letters"), links.Select(link => link.GetAttribute("href")));
        foreach (var link in links)
            Assert.Equal(HttpStatusCode.OK, (await odd.GetAsync(link.GetAttribute("href")!)).Status);
    }

    [Theory]
    [InlineData("StaffOnly", false)]
    [InlineData("Creditor", true)]
    public async Task Note_IsReadByWhomItIsFor(string audience, bool shown)
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        await odd.StaffActAsync(one, "notes", new() { ["Text"] = "Ringte skyldneren.", ["Audience"] = audience });

        Assert.Contains(
            "Ringte skyldneren.",
            (await odd.GetAsync($"/cases/{one.CaseNumber}")).TextOf(".case__log"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            shown,
            (await amina.GetAsync($"/cases/{one.CaseNumber}"))
                .TextOf(".case__log")
                .Contains("Ringte skyldneren.", StringComparison.Ordinal)
        );
        Assert.Equal(
            shown,
            (await amina.GetAsync("/users/log?kind=All")).Text.Contains("Skrev et notat", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("internt", (await amina.GetAsync("/users/log?kind=All")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Payment_IsToUs_AndBookedOnce()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var form = await odd.GetAsync(one.AdminAddress("payments"));
        var fields = new Dictionary<string, string?> { ["Amount"] = "1 000,50", ["PaidOn"] = "20.11.2026" };

        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal($"/cases/{one.CaseNumber}", (await odd.SubmitAsync(form, fields, ActSteps.Form)).Location);

        Assert.Equal(
            -100_050,
            (await _site.CaseAsync(one)).Ledger.Where(row => row.Kind == LedgerEntryKind.Payment).Sum(row => row.Amount.Ore)
        );
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.PaymentRecorded));
    }

    [Theory]
    [InlineData("0", "20.11.2026", "Amount", "over 0")]
    [InlineData("100", "24.11.2026", "PaidOn", "ikke kommet ennå")]
    [InlineData("100", "1.1.2026", "PaidOn", "før fakturaen")]
    public async Task WrongPayment_IsSaidBesideItsField(string amount, string day, string field, string says)
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var answer = await odd.StaffActAsync(one, "payments", new() { ["Amount"] = amount, ["PaidOn"] = day });

        Assert.Contains(says, answer.TextOf($"#{field}-error"), StringComparison.Ordinal);
        Assert.DoesNotContain((await _site.CaseAsync(one)).Ledger, row => row.Kind == LedgerEntryKind.Payment);
    }

    public void Dispose() => _site.Dispose();
}
