using System.Net;
using System.Text.RegularExpressions;
using CrediCare.Conventions.Tests;
using CrediCare.TestKit;

namespace CrediCare.Browser.Tests;

/// <summary>
/// Every address that answers with a page and is not named in <see cref="PagesLookRightTests"/>: found by the routes themselves, so
/// that no page is forgotten. Each once a day, in turn in each language, theme and width; in every one of them in the long run.
/// </summary>
[Collection(nameof(OtherPagesCollection))]
public sealed partial class OtherPagesTests(BrowserPortal portal)
{
    private const int LeastPages = 60;

    [Fact]
    public async Task EveryPageThatNobodyNamed_HasNoBarrier()
    {
        var ids = await portal.ThingsOfAsync(PortalFactory.Creditor);
        var named = PagesLookRightTests.Pages.Select(one => Pattern(one.Path)).ToHashSet();
        using var creditor = await ReaderAsync(PortalFactory.Creditor, 1);
        using var staff = await ReaderAsync(PortalFactory.Administrator, 2);
        using var nobody = await ReaderAsync(null, 3);
        var faults = new List<string>();
        var number = 0;
        foreach (var action in portal.PeoplesActions().Where(one => one.Method == "GET" && !named.Contains(Pattern(one.Path))))
        {
            var address = $"{ids.PathOf(action.Endpoint)}?company={ids.Company}";
            foreach (var reader in new[] { creditor, staff, nobody })
            {
                if (!await reader.SeesPageAsync(address))
                    continue;
                foreach (var (language, look) in Looks(number++))
                    faults.AddRange(await LookAsync(reader.Email, address, language, look));
                break;
            }
        }

        Assert.True(number >= LeastPages, $"Only {number} pages were found.");
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static IEnumerable<(string Language, Look Look)> Looks(int number)
    {
        var all = PagesLookRightTests
            .Languages.SelectMany(_ => Enum.GetValues<Look>(), (language, look) => (language, look))
            .ToList();
        return BrowserPortal.IsLongRun ? all : [all[number % all.Count]];
    }

    private async Task<IReadOnlyList<string>> LookAsync(string? who, string address, string language, Look look)
    {
        var page = await portal.WindowAsync(who, look, language);
        portal.Complaints.Clear();
        await page.GotoAsync(address);
        if (!page.Url.EndsWith(address, StringComparison.Ordinal))
            return [$"{address} led {who} to {page.Url}, which is not what was to be looked at."];
        var picture = $"{NoName().Replace(address.Split('?')[0], "-")}-{language[..2]}-{look}";
        return [.. await PageChecks.FaultsAsync(page, look, picture), .. portal.Complaints];
    }

    private async Task<Reader> ReaderAsync(string? email, int place)
    {
        var browser = PortalClient.From(portal.ClientOptions.BaseAddress, place);
        if (email is not null)
            await browser.SignInAsync(email);
        return new(email, browser);
    }

    /// <summary>The address without what is asked of it, and with its ids all called the same.</summary>
    private static string Pattern(string path) => Id().Replace(path.Split('?')[0], "{}");

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NoName();

    private sealed record Reader(string? Email, PortalClient Browser) : IDisposable
    {
        /// <summary>Neither a file, nor a piece of a page, nor somewhere else's.</summary>
        public async Task<bool> SeesPageAsync(string address)
        {
            var page = await Browser.GetAsync(address);
            return page.Status == HttpStatusCode.OK
                && page.Response.Content.Headers.ContentType?.MediaType == "text/html"
                && page.Html.TrimStart().StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase);
        }

        public void Dispose() => Browser.Dispose();
    }
}

/// <summary>A site of its own: what is made for the walk would take the place of what the named pages show.</summary>
[CollectionDefinition(nameof(OtherPagesCollection))]
public sealed class OtherPagesCollection : ICollectionFixture<BrowserPortal>;
