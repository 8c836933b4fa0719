using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;

namespace CrediCare.Web.Tests.Features.Admin.Cases.Acts;

/// <summary>What was paid too much waits until it is paid back, in parts or in whole.</summary>
public sealed class RefundsTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task WhatWasTooMuch_WaitsOnTheDesk_IsPaidBackInParts_NeverMore_AndThenWaitsNoMore()
    {
        var one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (made, user) => made.Pay(99_000, "2026-11-18", user)
        );
        var settled = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Amir Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var excess = (await _site.CaseAsync(one)).Excess;
        Assert.True(excess > Money.FromKroner(80_000));
        foreach (var list in new[] { "/admin?kind=Refunds", "/admin/refunds" })
        {
            var rows = (await odd.GetAsync(list)).TextOf("tbody");
            Assert.Contains(one.CaseNumber, rows, StringComparison.Ordinal);
            Assert.Contains(Kroner(excess), rows.Replace('\u00a0', ' '), StringComparison.Ordinal);
            Assert.DoesNotContain(settled.CaseNumber, rows, StringComparison.Ordinal);
        }

        var tooMuch = await PayBackAsync(odd, one, "99 000,00", "20.11.2026");
        Assert.Contains("mer enn det som er betalt for mye", tooMuch.TextOf("#Amount-error"), StringComparison.Ordinal);
        Assert.Equal("BK 77120", tooMuch.Document.QuerySelector("#Reference")!.GetAttribute("value"));
        var early = await PayBackAsync(odd, one, "100", "17.11.2026");
        Assert.Contains("18. november", early.TextOf("#RefundedOn-error"), StringComparison.Ordinal);
        Assert.Equal(excess, (await _site.CaseAsync(one)).Excess);

        await PayBackAsync(odd, one, "1 000", "20.11.2026");
        var form = await odd.GetAsync(one.AdminAddress("refunds"));
        Assert.Equal(
            Kroner(excess - Money.FromKroner(1_000)),
            form.Document.QuerySelector("#Amount")!.GetAttribute("value")!.Replace('\u00a0', ' ')
        );
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(HttpStatusCode.Redirect, (await odd.SubmitAsync(form, Rest, ActSteps.Form)).Status);

        var after = await _site.CaseAsync(one);
        Assert.Equal((Money.Zero, (DateOnly?)null), (after.Excess, after.ExcessSince));
        Assert.Equal(excess, after.Ledger.Where(row => row.Kind == LedgerEntryKind.Refund).Sum(row => row.Amount));
        Assert.Equal(2, await _site.LoggedAsync(AuditAction.RefundRecorded));
        var page = await odd.GetAsync($"/cases/{one.CaseNumber}");
        Assert.Contains("BK 77121", page.TextOf(".case__log"), StringComparison.Ordinal);
        Assert.DoesNotContain("refunds", page.Document.QuerySelector(".desk-acts")!.InnerHtml, StringComparison.Ordinal);
        Assert.Null((await odd.GetAsync("/admin/refunds")).Document.QuerySelector("table"));
    }

    private static Dictionary<string, string?> Rest => new() { ["Reference"] = "BK 77121" };

    private static string Kroner(Money amount) =>
        amount.Kroner.ToString("#,0.00", System.Globalization.CultureInfo.GetCultureInfo("nb-NO")).Replace('\u00a0', ' ');

    private static Task<PortalPage> PayBackAsync(PortalClient odd, Case one, string amount, string on) =>
        odd.StaffActAsync(
            one,
            "refunds",
            new()
            {
                ["Amount"] = amount,
                ["RefundedOn"] = on,
                ["Reference"] = "BK 77120",
            }
        );

    public void Dispose() => _site.Dispose();
}
