using CrediCare.Data.Seeding;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Cases;

/// <summary>The lists, their sums and their files are of what the reader may see, and of nothing else.</summary>
public sealed class WhoseListTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task AnAccountantSeesAllTheirCompaniesAtOnce_NeverAThird_AndOpensACaseInItsOwn()
    {
        var first = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Prøve Rør");
        var second = await _site.AddCaseAsync(DemoFirms.Maltrost, "Prøve Tann");
        await _site.AddCaseAsync(DemoFirms.Tjernvik, "Prøve Dyr");
        var (tjernvik, maltrost) = (await IdOfAsync(DemoFirms.Tjernvik), await IdOfAsync(DemoFirms.Maltrost));
        using var browser = await _site.SignInAsync(PortalFactory.Accountant);

        foreach (var list in new[] { "cases", "debtors" })
        {
            var all = await browser.GetAsync($"/{list}?clients=all");
            Assert.Equal(["Prøve Rør", "Prøve Tann"], Names(all));
            Assert.Contains(DemoFirms.Maltrost.Name, all.TextOf("tbody tr:has(button)"), StringComparison.Ordinal);
            Assert.Equal("2", all.TextOf(".totals dd"));
            Assert.Equal(["Prøve Tann"], Names(await browser.GetAsync($"/{list}?clients=all&creditor={maltrost}")));
            Assert.Empty(Names(await browser.GetAsync($"/{list}?clients=all&creditor={tjernvik}")));
            Assert.Equal(["Prøve Rør"], Names(await browser.GetAsync($"/{list}")));
            Assert.Equal(3, (await browser.LinesAsync($"/{list}/export?clients=all&format=csv")).Count);
            Assert.Single(await browser.LinesAsync($"/{list}/export?clients=all&creditor={tjernvik}&format=csv"));
        }

        var cases = await browser.GetAsync("/cases?clients=all");
        Assert.NotNull(cases.Document.QuerySelector($"tbody a[href='/cases/{first.CaseNumber}']"));
        var button = cases.Document.QuerySelector($"tbody button[value='/cases/{second.CaseNumber}']");
        Assert.Equal(("returnUrl", $"enter-{maltrost}"), (button?.GetAttribute("name"), button?.GetAttribute("form")));
        var opened = await browser.SubmitAsync(
            cases,
            new() { ["returnUrl"] = $"/cases/{second.CaseNumber}" },
            $"form#enter-{maltrost}"
        );
        Assert.Equal($"/cases/{second.CaseNumber}", opened.Location);
        Assert.Equal(DemoFirms.Maltrost.Name, (await browser.GetAsync(opened.Location!)).TextOf(".company__name"));

        // Someone with one company gets that one, whatever the address says.
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        Assert.Equal(["Prøve Rør"], Names(await creditor.GetAsync("/cases?clients=all")));
    }

    [Fact]
    public async Task AReaderOfOnePortfolioSeesNothingOfTheOther()
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Prøve Bedrift", portfolio: 0);
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Prøve Privat", portfolio: 1);
        await _site.WithDatabaseAsync(async context =>
        {
            var debtor = await context.Debtors.SingleAsync(one => one.Name == "Prøve Privat");
            var creditor = await context.Creditors.Include(one => one.Portfolios).SingleAsync(one => one.Id == debtor.CreditorId);
            var membership = await context
                .Memberships.Include(one => one.Portfolios)
                .SingleAsync(one =>
                    one.CreditorId == creditor.Id
                    && context.Users.Any(user => user.Id == one.UserId && user.Email == PortalFactory.Reader)
                );
            membership.Change(
                new AccessTerms(MembershipRole.Reader, [creditor.Portfolios.OrderBy(one => one.Name).Last().Id], null),
                _site.Clock.UtcNow
            );
            await context.SaveChangesAsync();
        });
        using var reader = await _site.SignInAsync(PortalFactory.Reader);
        using var administrator = await _site.SignInAsync(PortalFactory.Creditor);
        var hidden = await _site.WithDatabaseAsync(context =>
            context
                .Portfolios.Where(one =>
                    context.Cases.Any(of =>
                        of.PortfolioId == one.Id
                        && context.Debtors.Any(debtor => debtor.Id == of.DebtorId && debtor.Name == "Prøve Bedrift")
                    )
                )
                .Select(one => one.PublicId)
                .SingleAsync()
        );

        foreach (var list in new[] { "cases", "debtors" })
        {
            Assert.Equal(["Prøve Privat"], Names(await reader.GetAsync($"/{list}")));
            Assert.Equal("1", (await reader.GetAsync($"/{list}")).TextOf(".totals dd"));
            Assert.Empty(Names(await reader.GetAsync($"/{list}?portfolio={hidden}")));
            Assert.Equal(["Prøve Bedrift"], Names(await administrator.GetAsync($"/{list}?portfolio={hidden}")));
            Assert.Empty(Names(await reader.GetAsync($"/{list}?q=bedrift")));
            Assert.Equal(2, (await reader.LinesAsync($"/{list}/export?format=csv")).Count);
            Assert.Single(await reader.LinesAsync($"/{list}/export?format=csv&portfolio={hidden}"));
        }
    }

    private Task<string> IdOfAsync(DemoFirm firm) =>
        _site.WithDatabaseAsync(context =>
            context
                .Creditors.Where(one => one.OrganisationNumber == firm.OrganisationNumber)
                .Select(one => one.PublicId)
                .SingleAsync()
        );

    private static IEnumerable<string> Names(PortalPage page) =>
        page
            .Document.QuerySelectorAll("tbody th a, tbody th button")
            .Select(link => link.TextContent)
            .Order(StringComparer.Ordinal);
}
