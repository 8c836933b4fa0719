using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Reports;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Cases;

public sealed class EndStatementTests : IDisposable
{
    private readonly PortalFactory _site = new();

    public void Dispose() => _site.Dispose();

    [PaperFact]
    public async Task WhenACaseHasEnded_ItsStatementSaysWhatWasClaimedAndPaid_OnThePageAndOnPaper()
    {
        var one = await AddAsync(closes: true);
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var link = (await browser.GetAsync($"/cases/{one.CaseNumber}")).Document.QuerySelector(
            $"a[href='/cases/{one.CaseNumber}/statement']"
        );
        var page = await browser.GetAsync($"/cases/{one.CaseNumber}/statement");
        var paper = string.Join(
            ' ',
            PdfText.Pages(await browser.Http.GetByteArrayAsync($"/cases/{one.CaseNumber}/statement/pdf"))
        );
        var sheet = (await browser.SheetAsync($"/cases/{one.CaseNumber}/statement/xlsx")).ToList();

        Assert.NotNull(link);
        var parts = page.Document.QuerySelectorAll("main table")[0];
        Assert.Equal(
            ["Hovedstol", "14 380,00", "1 000,00", "0,00", "13 380,00"],
            parts.QuerySelectorAll("tbody tr")[0].Children.Select(cell => Plain(cell.TextContent))
        );
        foreach (var said in new[] { one.CaseNumber, "Ingrid Prøvedal", "14 380,00", "13 380,00", "Betaling til CrediCare" })
        {
            Assert.Contains(said, Plain(page.Text), StringComparison.Ordinal);
            Assert.Contains(said, Plain(paper), StringComparison.Ordinal);
        }

        Assert.Equal(one.Ledger.Count, sheet.Count - 2);
        Assert.Equal(
            [
                (AuditAction.Viewed, null),
                (AuditAction.Viewed, null),
                (AuditAction.Downloaded, "pdf"),
                (AuditAction.Downloaded, "xlsx"),
            ],
            await _site.WithDatabaseAsync(context =>
                context
                    .AuditEntries.Where(entry => entry.SubjectId == one.Id)
                    .OrderBy(entry => entry.Id)
                    .Select(entry => new ValueTuple<AuditAction, string?>(entry.Action, entry.Detail))
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task AnOpenCaseHasNone_AndNeitherHasAStrangers()
    {
        var open = await AddAsync(closes: false);
        var ended = await AddAsync(closes: true);
        using var owner = await _site.SignInAsync(PortalFactory.Creditor);
        using var stranger = await _site.SignInAsync(PortalFactory.OtherCreditor);

        foreach (var part in new[] { "", "/pdf", "/xlsx" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"/cases/{open.CaseNumber}/statement{part}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/cases/{ended.CaseNumber}/statement{part}")).Status);
        }

        Assert.Null(
            (await owner.GetAsync($"/cases/{open.CaseNumber}")).Document.QuerySelector(
                $"a[href='/cases/{open.CaseNumber}/statement']"
            )
        );
    }

    private Task<Case> AddAsync(bool closes) =>
        _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (one, user) =>
            {
                one.RegisterPayment(
                    LedgerEntryKind.Payment,
                    Money.FromKroner(1_000m),
                    new DateOnly(2026, 9, 20),
                    CoverageOrder.Of(
                        LedgerComponent.Principal,
                        LedgerComponent.Interest,
                        LedgerComponent.Fees,
                        LedgerComponent.LegalCosts
                    ),
                    ClaimMaker.Circumstances,
                    ClaimMaker.Occasion("2026-09-20", user)
                );
                if (closes)
                    one.Close(ClosedReason.Withdrawn, ClaimMaker.Circumstances, ClaimMaker.Occasion("2026-10-01", user));
            }
        );

    private static string Plain(string text) => text.Trim().Replace('\u00A0', ' ');
}
