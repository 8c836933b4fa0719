using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Inbox;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Support;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin;

/// <summary>Whoever of the staff sees who owes something stands in the log: once for a page, whatever the page lists.</summary>
public sealed class LooksOfStaffTests : IDisposable
{
    private const string Debtor = "Ingrid Prøvedal";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task EveryPageThatNamesADebtor_LeavesOneEntry_WithHowManyAndWhatWasAskedFor()
    {
        var one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            Debtor,
            "VVS-10",
            moves: (made, user) => made.OpenDispute(DisputeReason.Other, "Feil", ClaimMaker.Occasion("2026-11-18", user))
        );
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, Debtor, "VVS-11");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var pages = new (string Address, string Entry)[]
        {
            ("/admin/cases", "Case 2"),
            ("/admin/cases?need=held&q=Ingrid", "Case 1 need=held q"),
            ("/admin/debtors", "Debtor 2"),
            ("/admin", "Case 1"),
            ("/admin?kind=Letters", "Case 1 kind=Letters"),
            ("/admin/letters", "Case 1"),
            ($"/admin/letters/preview?item=case-{one.CaseNumber}", $"Case 1 item=case-{one.CaseNumber}"),
            ($"/admin/assignments?item=case-{one.CaseNumber}&act=Take", $"Case 1 item=case-{one.CaseNumber} act=Take"),
            ("/search?q=Ingrid", "Case 4 q"), // both cases and their debtors
        };
        foreach (var (address, entry) in pages)
        {
            var before = await LooksAsync();
            var page = await odd.GetAsync(address);

            Assert.Contains(Debtor, page.Html.Replace("&#xF8;", "ø", StringComparison.Ordinal), StringComparison.Ordinal);
            var look = Assert.Single((await LooksAsync()).Skip(before.Count));
            Assert.Equal(entry, $"{look.SubjectType} {look.Detail}");
            Assert.True(look.ByStaff);
            Assert.Null(look.SubjectId);
        }

        // The creditor's own lists are theirs to read.
        var looks = await LooksAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        await amina.GetAsync("/cases");
        Assert.Equal(looks.Count, (await LooksAsync()).Count);
    }

    [Fact]
    public async Task CreditorsConversation_AndNoticesInTheInbox_AreLookedAtByName()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, Debtor);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var thread = await SupportSteps.WriteAsync(amina, "Når får vi pengene?", "Det haster.");
        var inbox = await _site.WithDatabaseAsync(async context =>
        {
            var notice = InboxItem.AboutCase(
                InboxKind.LimitationNear,
                (one.CreditorId, one.PortfolioId, one.Id),
                "90",
                new DateOnly(2027, 1, 4),
                null,
                _site.Clock.UtcNow
            );
            context.Add(notice);
            await context.SaveChangesAsync();
            return notice.PublicId;
        });

        await amina.GetAsync(thread);
        await amina.GetAsync($"/inbox/{inbox}");

        var looks = (await LooksAsync()).TakeLast(2).Select(look => (look.SubjectType, look.CreditorId, look.SubjectId is null));
        Assert.Equal([("MessageThread", one.CreditorId, false), ("InboxItem", one.CreditorId, false)], looks);
        Assert.Contains("Leste en melding i innboksen", (await amina.GetAsync("/users/log")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReportThatCouldNotBeSaved_ShowsItsRowsAgain_AndIsLookedAtAgain()
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, Debtor);
        using var staff = await _site.SignInAsync(PortalFactory.Caseworker);
        var page = await staff.GetAsync("/reports/new?show=1&column=casenumber&column=debtor");

        foreach (var button in new[] { "button:not([formaction])", "button[formaction]" })
        {
            var refused = await staff.SubmitAsync(
                page,
                new() { ["Save.ReportName"] = button.Contains("not", StringComparison.Ordinal) ? "" : new string('a', 200) },
                "form[action='/reports/saved']",
                button
            );
            Assert.Contains(Debtor, refused.Text, StringComparison.Ordinal);
        }

        Assert.Equal(3, (await LooksAsync()).Count(look => look.Action == AuditAction.Listed));
    }

    private Task<List<AuditEntry>> LooksAsync() =>
        _site.WithDatabaseAsync(context =>
            context
                .AuditEntries.AsNoTracking()
                .Where(entry => entry.Action == AuditAction.Listed || entry.Action == AuditAction.Viewed)
                .OrderBy(entry => entry.Id)
                .ToListAsync()
        );

    public void Dispose() => _site.Dispose();
}
