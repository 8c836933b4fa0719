using CrediCare.TestKit;
using CrediCare.Web.Tests.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Company;

/// <summary>What a webhook may hear of is never widened by a change of something else.</summary>
public sealed class WebhookPortfoliosTests : IAsyncLifetime
{
    private readonly WebhookSite _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PortfolioThatWasClosed_StaysTheOnlyOne_WhenTheNameIsChanged(bool isTheChosenOne)
    {
        var all = await _site.WithDatabaseAsync(async context =>
        {
            var administrator = PortalFactory.Creditor.ToUpperInvariant();
            var company = await (
                from access in context.Memberships
                join user in context.Users on access.UserId equals user.Id
                where user.NormalizedEmail == administrator
                orderby access.Id
                select access.CreditorId
            ).FirstAsync();
            return await context.Portfolios.Where(one => one.CreditorId == company).OrderBy(one => one.Id).ToListAsync();
        });
        var chosen = all[0].Id;
        var made = await _site.EndpointAsync("https://mottak.example.no/", portfolios: [chosen]);
        await _site.WithDatabaseAsync(async context =>
        {
            var closed = isTheChosenOne ? all.Take(1) : all.Skip(1);
            var ids = closed.Select(one => one.Id).ToList();
            foreach (var one in await context.Portfolios.Where(one => ids.Contains(one.Id)).ToListAsync())
                one.Close();
            await context.SaveChangesAsync();
        });
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        await browser.SubmitAsync(
            await browser.GetAsync($"/company/webhooks/{made.PublicId}/edit"),
            new() { ["HookName"] = "Et annet navn" }
        );

        var after = await _site.WithDatabaseAsync(context =>
            context.WebhookEndpoints.Include(one => one.Portfolios).SingleAsync(one => one.Id == made.Id)
        );
        Assert.Equal("Et annet navn", after.Name);
        Assert.False(after.AllPortfolios);
        Assert.Equal([chosen], after.Portfolios.Select(one => one.PortfolioId));
    }
}
