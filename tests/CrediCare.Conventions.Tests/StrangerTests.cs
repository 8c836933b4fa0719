using System.Net;
using CrediCare.TestKit;
using Microsoft.AspNetCore.Authorization;

namespace CrediCare.Conventions.Tests;

/// <summary>
/// Walks every address that takes an id, with ids of another company: nothing is there. The rightful one finds it, so
/// the ids are real. An address whose id this test does not know fails it: say here whose it is.
/// </summary>
public sealed class StrangerTests(WalkedSite site) : IClassFixture<WalkedSite>
{
    [Theory]
    [InlineData(PortalFactory.Creditor)]
    [InlineData(PortalFactory.Reader)]
    public async Task Stranger_FindsNothing(string stranger)
    {
        var theirs = await site.IdsAsync(PortalFactory.OtherCreditor);
        using var browser = await site.SignInAsync(stranger);
        var token = await WalkedSite.TokenAsync(browser, "/inbox");
        var walked = 0;
        foreach (var (method, path, policy) in AddressesWithIds(theirs))
        {
            var page =
                method == "GET"
                    ? await browser.GetAsync(path)
                    : await browser.PostAsync(path, new() { ["__RequestVerificationToken"] = token });

            HttpStatusCode[] closed =
                OpensForStaffOnly(policy) ? [HttpStatusCode.NotFound, HttpStatusCode.Forbidden]
                : stranger == PortalFactory.Reader && method != "GET" ? [HttpStatusCode.NotFound, HttpStatusCode.Forbidden]
                : [HttpStatusCode.NotFound];
            Assert.True(
                closed.Contains(page.Status) || (IsReaderOnly(stranger, policy) && page.Status == HttpStatusCode.Forbidden),
                $"{stranger} got {page.Status} from {method} {path}:\n{page.Text}"
            );
            Assert.DoesNotContain(theirs.DebtorName, page.Html, StringComparison.Ordinal);
            walked++;
        }

        Assert.True(walked >= 10, $"Only {walked} addresses were walked.");
    }

    [Fact]
    public async Task RightfulOwner_FindsEachOne()
    {
        using var owner = await site.SignInAsync(PortalFactory.OtherCreditor);
        using var staff = await site.SignInAsync(PortalFactory.Administrator);
        var theirs = await site.IdsAsync(PortalFactory.OtherCreditor);
        foreach (
            var (_, path, policy) in AddressesWithIds(theirs)
                .Where(address => address.Method == "GET" && !Paper.IsMissingAt(address.Path))
        )
        {
            var page = await (OpensForStaffOnly(policy) ? staff : owner).GetAsync(path);

            Assert.True((int)page.Status < 400, $"{page.Status} from {path}:\n{page.Text}");
        }
    }

    private IEnumerable<(string Method, string Path, string? Policy)> AddressesWithIds(CompanyIds theirs) =>
        from action in site.Actions
        where action.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && action.HasIds
        select (action.Method, theirs.PathOf(action.Endpoint), action.Policy);

    private static bool OpensForStaffOnly(string? policy) => policy is "Caseworker" or "AgencyAdministrator";

    private static bool IsReaderOnly(string who, string? policy) =>
        who == PortalFactory.Reader && policy is "Member" or "CreditorAdministrator" or "AdministersSome";
}
