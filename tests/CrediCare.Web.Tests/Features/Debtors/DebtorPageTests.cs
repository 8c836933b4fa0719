using System.Globalization;
using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Debtors;

/// <summary>One debtor, by the cases that the reader may see.</summary>
public sealed class DebtorPageTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task ItGathersCasesPaymentsAndWaysToReachThem_ForThoseWhoMaySeeThem()
    {
        var (id, open, closed) = await AddDebtorAsync();
        using var administrator = await _site.SignInAsync(PortalFactory.Creditor);
        using var reader = await _site.SignInAsync(PortalFactory.Reader);
        using var stranger = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);

        var list = await administrator.GetAsync("/debtors?group=all");
        Assert.NotNull(list.Document.QuerySelector($"tbody a[href='/debtors/{id}']"));
        var page = await administrator.GetAsync($"/debtors/{id}");

        // The open case alone is owed; both were paid on.
        Assert.Equal(
            page.TextOf("section:has(#open-heading) tbody td:last-child"),
            page.TextOf(".money__big").Replace(" kr", "", StringComparison.Ordinal)
        );
        Assert.Contains(open.CaseNumber, page.TextOf("section:has(#open-heading)"), StringComparison.Ordinal);
        Assert.Contains(closed.CaseNumber, page.TextOf("section:has(#closed-heading)"), StringComparison.Ordinal);
        Assert.Equal(
            ["20 000,00", "500,00", "300,00"],
            page.Document.QuerySelectorAll("section:has(#payments-heading) tbody td:last-child")
                .Select(cell => cell.TextContent.Trim().Replace('\u00A0', ' '))
        );
        Assert.Equal("20 800,00 kr", page.TextOf(".totals--small div:last-child dd").Replace('\u00A0', ' '));
        Assert.Contains("Nyveien 2", page.TextOf("section:has(#contact-heading) > dl"), StringComparison.Ordinal);
        Assert.Contains("av Amina Øvingsen", page.TextOf("section:has(#contact-heading) > .hint"), StringComparison.Ordinal);
        Assert.Contains("Prøveveien 1", page.TextOf(".before"), StringComparison.Ordinal);
        Assert.Contains("Vera Verge", page.TextOf("section:has(#guardian-heading)"), StringComparison.Ordinal);
        Assert.Contains("1. november 2026", page.TextOf("section:has(#bankrupt-heading)"), StringComparison.Ordinal);
        Assert.DoesNotContain("porteføljene du har tilgang til", page.Text, StringComparison.Ordinal);

        // The reader has the portfolio of the closed case only: neither the other case, nor its sums, nor that it is there.
        await LimitReaderAsync(closed.PortfolioId);
        var limited = await reader.GetAsync($"/debtors/{id}");
        Assert.DoesNotContain(open.CaseNumber, limited.Html, StringComparison.Ordinal);
        Assert.Equal("0,00 kr", limited.TextOf(".money__big").Replace('\u00A0', ' '));
        Assert.Equal("20 000,00 kr", limited.TextOf(".totals--small div:last-child dd").Replace('\u00A0', ' '));
        Assert.Contains("porteføljene du har tilgang til", limited.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/debtors/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync("/debtors/abcdefghijkmnpqrstuvwxyz23")).Status);
        Assert.Contains(open.CaseNumber, (await caseworker.GetAsync($"/debtors/{id}")).Text, StringComparison.Ordinal);
        Assert.NotNull(
            (await administrator.GetAsync($"/cases/{open.CaseNumber}")).Document.QuerySelector($".pairs a[href='/debtors/{id}']")
        );
        var looks = await _site.WithDatabaseAsync(context =>
            context
                .AuditEntries.Where(entry => entry.Action == AuditAction.Viewed && entry.SubjectType == nameof(Debtor))
                .OrderBy(entry => entry.Id)
                .Select(entry => new { entry.ByStaff, entry.CreditorId })
                .ToListAsync()
        );
        Assert.Equal([false, false, true], looks.Select(look => look.ByStaff));
        Assert.All(looks, look => Assert.Equal(open.CreditorId, look.CreditorId));
    }

    [Fact]
    public async Task TheListIsSortedByWhatItSays_AndToldApartByWhetherAnythingIsOpen()
    {
        await AddDebtorAsync();
        await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Anders Eksempel",
            dueDate: new DateOnly(2025, 1, 10),
            organisationNumber: "310000256"
        );
        await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Berit Ferdig",
            moves: (one, user) =>
                one.Close(ClosedReason.Withdrawn, ClaimMaker.Circumstances, ClaimMaker.Occasion("2026-10-01", user))
        );
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        await ShowsAsync("", "Anders Eksempel", "Ingrid Prøvedal");
        await ShowsAsync("?group=closed", "Berit Ferdig");
        await ShowsAsync("?group=all&sort=limitation", "Anders Eksempel", "Ingrid Prøvedal", "Berit Ferdig");
        await ShowsAsync("?group=all&sort=mostopen", "Ingrid Prøvedal", "Anders Eksempel", "Berit Ferdig");
        await ShowsAsync("?group=all&q=310000256", "Anders Eksempel");
        await ShowsAsync("?q=ferdig");

        var sheet = await browser.SheetAsync("/debtors/export?group=all&format=xlsx");
        Assert.Equal(["Anders Eksempel", "Berit Ferdig", "Ingrid Prøvedal", "Sum"], sheet[1..].Select(row => row[0]));
        Assert.Equal(20_800m, Convert.ToDecimal(sheet[^1][Array.IndexOf(sheet[0], "Betalt")], CultureInfo.InvariantCulture));
        Assert.Equal(2m, Convert.ToDecimal(sheet[^1][Array.IndexOf(sheet[0], "Åpne saker")], CultureInfo.InvariantCulture));

        async Task ShowsAsync(string query, params string[] expected) =>
            Assert.Equal(
                expected,
                (await browser.GetAsync($"/debtors{query}"))
                    .Document.QuerySelectorAll("tbody th a")
                    .Select(link => link.TextContent)
            );
    }

    /// <summary>Somebody with an open case in one portfolio and a paid one in another.</summary>
    private async Task<(string Id, Case Open, Case Closed)> AddDebtorAsync()
    {
        var open = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            portfolio: 0,
            moves: (one, user) =>
            {
                one.Pay(300, "2026-10-01", user, LedgerEntryKind.DirectPayment);
                one.Pay(500, "2026-10-02", user);
            }
        );
        var closed = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            portfolio: 1,
            moves: (one, user) =>
            {
                one.Pay(20_000, "2026-11-12", user);
                one.Close(ClosedReason.Paid, ClaimMaker.Circumstances, ClaimMaker.Occasion("2026-11-12", user));
            }
        );
        var id = await _site.WithDatabaseAsync(async context =>
        {
            var debtor = await context.Debtors.SingleAsync(one => one.Id == open.DebtorId);
            await context
                .Cases.Where(one => one.Id == closed.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.DebtorId, debtor.Id));
            var user = await context.Users.SingleAsync(one => one.Email == PortalFactory.Creditor);
            debtor.ChangeContact(
                new ContactDetails(new PostalAddress("Nyveien 2", null, "0150", "Oslo", "NO"), null, null),
                user.Id,
                _site.Clock.UtcNow.AddDays(-3)
            );
            debtor.NameGuardian(new Guardian("Vera Verge", new ContactDetails(PostalAddress.Unknown, "+4740000222", null)));
            debtor.IsBankrupt(new DateOnly(2026, 11, 1));
            await context.SaveChangesAsync();
            return debtor.PublicId;
        });
        return (id, open, closed);
    }

    private Task LimitReaderAsync(Guid portfolioId) =>
        _site.WithDatabaseAsync(async context =>
        {
            var membership = await context
                .Memberships.Include(one => one.Portfolios)
                .SingleAsync(one => context.Users.Any(user => user.Id == one.UserId && user.Email == PortalFactory.Reader));
            membership.Change(new AccessTerms(MembershipRole.Reader, [portfolioId], null), _site.Clock.UtcNow);
            await context.SaveChangesAsync();
        });
}
