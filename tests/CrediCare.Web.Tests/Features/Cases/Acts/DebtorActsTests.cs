using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Cases.Acts;

public sealed class DebtorActsTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task NewAddress_IsKeptBesideTheOld_AndTheSearchFollows()
    {
        var one = await AddAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        await amina.ActAsync(one, "debtor-details", Details("ny@proevedal.example"));
        Assert.True(await FindsAsync(amina, "ny@proevedal.example", one));

        await amina.ActAsync(one, "debtor-details", Details("nyere@proevedal.example"));

        Assert.True(await FindsAsync(amina, "nyere@proevedal.example", one));
        Assert.False(await FindsAsync(amina, "ny@proevedal.example", one));
        Assert.True(await FindsAsync(amina, "nyveien 0155", one));
        Assert.False(await FindsAsync(amina, "prøveveien", one));
        var debtor = await _site.WithDatabaseAsync(context =>
            context.Debtors.Include(found => found.ContactChanges).AsNoTracking().SingleAsync(found => found.Id == one.DebtorId)
        );
        Assert.Equal(("Nyveien 1", "nyere@proevedal.example"), (debtor.Address.Street, debtor.Email));
        Assert.Contains(debtor.ContactChanges, change => change.Email == "ny@proevedal.example");
        var page = await amina.GetAsync($"/cases/{one.CaseNumber}");
        var told = page
            .Document.QuerySelectorAll(".log__item")
            .Select(item => item.TextContent)
            .Where(text => text.Contains("Opplysninger ble endret", StringComparison.Ordinal))
            .ToList();
        Assert.Contains("E-post: ny@proevedal.example → nyere@proevedal.example", told[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Adresse", told[0], StringComparison.Ordinal);
        Assert.Contains("Adresse: Prøveveien 1, 0585 Oslo → Nyveien 1", told[1], StringComparison.Ordinal);
        Assert.Contains("→ ny@proevedal.example", told[1], StringComparison.Ordinal);
        Assert.All(
            await _site.WithDatabaseAsync(context => context.AuditEntries.Select(entry => entry.Detail).ToListAsync()),
            detail => Assert.DoesNotContain("proevedal", detail ?? "", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task SameDetailsAgain_ChangeNothing_AndSaySo()
    {
        var one = await AddAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        await amina.ActAsync(one, "debtor-details", Details("ny@proevedal.example"));

        await amina.ActAsync(one, "debtor-details", []);

        Assert.Contains(
            "Ingenting var nytt",
            (await amina.GetAsync($"/cases/{one.CaseNumber}")).TextOf(".done"),
            StringComparison.Ordinal
        );
        Assert.Equal(2, (await _site.CaseAsync(one)).EventCount);
    }

    [Theory]
    [InlineData("Postcode", "12", "fire sifre")]
    [InlineData("Phone", "ring meg", "åtte sifre")]
    [InlineData("Email", "a@b", "ser ikke riktig ut")]
    public async Task WrongDetail_IsSaidBesideItsField_AndKept(string field, string value, string says)
    {
        var one = await AddAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var answer = await amina.ActAsync(one, "debtor-details", new(Details("ny@proevedal.example")) { [field] = value });

        Assert.Contains(says, answer.TextOf($"#{field}-error"), StringComparison.Ordinal);
        Assert.Equal(value, answer.Document.QuerySelector($"#{field}")!.GetAttribute("value"));
        Assert.Equal(1, (await _site.CaseAsync(one)).EventCount);
    }

    [Fact]
    public async Task Bankruptcy_IsNoted_NotOnADayToCome()
    {
        var one = await AddAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var future = await amina.ActAsync(one, "bankruptcy", new() { ["OpenedOn"] = "24.11.2026" });
        await amina.ActAsync(one, "bankruptcy", new() { ["OpenedOn"] = "20.11.2026", ["Court"] = "Oslo tingrett" });

        Assert.Contains("ikke kommet ennå", future.TextOf("#OpenedOn-error"), StringComparison.Ordinal);
        Assert.Contains(
            "Meldt at skyldneren er konkurs",
            (await amina.GetAsync($"/cases/{one.CaseNumber}")).TextOf(".case__log"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Case_HasOneConversation_WhereverItIsBegun()
    {
        var one = await AddAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var first = await amina.ActAsync(one, "messages", new() { ["Text"] = "Er brevet sendt?" });
        var again = await amina.GetAsync($"/cases/{one.CaseNumber}/messages");
        var theirs = await odd.GetAsync($"/cases/{one.CaseNumber}/messages");

        Assert.StartsWith("/support/", first.Location, StringComparison.Ordinal);
        Assert.Equal(first.Location, again.Location);
        Assert.Equal($"/admin{first.Location}", theirs.Location);
        Assert.Contains(one.CaseNumber, (await odd.GetAsync("/admin/support")).TextOf("tbody"), StringComparison.Ordinal);
        Assert.Contains(
            "Er brevet sendt?",
            (await odd.GetAsync($"/cases/{one.CaseNumber}?log=messages")).TextOf(".case__log"),
            StringComparison.Ordinal
        );
    }

    private static async Task<bool> FindsAsync(PortalClient browser, string text, Case one)
    {
        var page = await browser.GetAsync($"/search?q={text}");
        return page.Location == $"/cases/{one.CaseNumber}"
            || page.Document.QuerySelector($"a[href='/cases/{one.CaseNumber}']") is not null;
    }

    private static Dictionary<string, string?> Details(string email) =>
        new()
        {
            ["Street"] = "Nyveien 1",
            ["Postcode"] = "0155",
            ["City"] = "Oslo",
            ["Email"] = email,
        };

    private Task<Case> AddAsync() => _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");

    public void Dispose() => _site.Dispose();
}
