using System.Net;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Registrations;

public sealed class RegistrationListTests(NightFactory factory) : IClassFixture<NightFactory>
{
    [Fact]
    public async Task List_IsFoundByNameNumberReceiptAndOrganisationNumber()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        var receipt = await new Registering(browser).SendAsync(
            Registering.Debtor(("Name", "Ørsta Blåbær & Søn AS")),
            Registering.Invoice(("InvoiceNumber", "SØK 2026/44"), ("OwnReference", "Bestilling 7-8"))
        );
        await new Registering(browser).SendAsync(Registering.Debtor(("Name", "Noe Helt Annet AS")));
        var number = receipt.TextOf(".ds-alert .nowrap");

        foreach (
            var q in new[]
            {
                "orsta",
                "BLÅBÆR søn",
                "søk 2026/44",
                "sok202644",
                number,
                number.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal),
                "bestilling 7-8",
            }
        )
        {
            var page = await browser.GetAsync($"/registrations?q={Uri.EscapeDataString(q)}");
            Assert.True(page.Text.Contains("Ørsta Blåbær", StringComparison.Ordinal), q);
            Assert.DoesNotContain("Noe Helt Annet", page.Text, StringComparison.Ordinal);
        }

        Assert.Contains(
            "Ingen registreringer passer med «finnes ikke»",
            (await browser.GetAsync("/registrations?q=finnes+ikke")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Noe Helt Annet",
            (await browser.GetAsync("/registrations?q=310+000+078")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Filters_ShowOneState_AndWhatBecameOfIt()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        await new Registering(browser).SendAsync(Registering.Debtor(("Name", "Blir Sak AS")));
        await factory.RunNightAsync();
        await new Registering(browser).SendAsync(Registering.Debtor(("Name", "Venter AS")));

        var imported = await browser.GetAsync("/registrations?state=Imported");
        Assert.Contains("Blir Sak AS", imported.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Venter AS", imported.Text, StringComparison.Ordinal);
        Assert.NotNull(imported.Document.QuerySelector("tbody a[href^='/cases/2026-']"));
        Assert.Contains("Venter AS", (await browser.GetAsync("/registrations?state=Submitted")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/registrations?state=Tull&page=-3&portfolio=x")).Status);
    }

    [Fact]
    public async Task ManyRegistrations_ArePaged_NewestFirst()
    {
        await using var site = new NightFactory();
        using var browser = await site.SignInAsync(PortalFactory.OtherCreditor);
        await new Registering(browser).SendAsync(invoice: Registering.Invoice(("InvoiceNumber", "ELDST")));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 25; i++)
            await new Registering(browser).SendAsync();

        var first = await browser.GetAsync("/registrations");
        var second = await browser.GetAsync("/registrations?page=2");

        Assert.Equal((25, 1), (Rows(first), Rows(second)));
        Assert.Contains("ELDST", second.Text, StringComparison.Ordinal);
        Assert.Equal(1, Rows(await browser.GetAsync("/registrations?page=99")));
    }

    [Fact]
    public async Task Sum_IsOfAllThatTheFilterFits_OnEveryPage()
    {
        await using var site = new NightFactory();
        using var browser = await site.SignInAsync(PortalFactory.OtherCreditor);
        await new Registering(browser).SendAsync(invoice: Registering.Invoice(("Outstanding", "0,50")));
        await site.RunNightAsync();
        for (var i = 0; i < 26; i++)
            await new Registering(browser).SendAsync(invoice: Registering.Invoice(("Outstanding", "100,25")));

        Assert.Equal("Sum av 27 registreringer 2 607,00", (await browser.GetAsync("/registrations")).TextOf("tfoot"));
        Assert.Equal("Sum av 27 registreringer 2 607,00", (await browser.GetAsync("/registrations?page=2")).TextOf("tfoot"));
        Assert.Equal(
            "Sum av 26 registreringer 2 606,50",
            (await browser.GetAsync("/registrations?state=Submitted")).TextOf("tfoot")
        );
        var one = await browser.GetAsync("/registrations?state=Imported");
        Assert.Null(one.Document.QuerySelector("tfoot"));
        Assert.Contains("Gjenstår av fakturaen, kr", one.TextOf("thead"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MoreThanCanBeAddedUp_IsSaid_AndAStateWithFewerIsAddedUp()
    {
        await using var site = new NightFactory();
        using var browser = await site.SignInAsync(PortalFactory.OtherCreditor);
        await new Registering(browser).SendAsync();
        await site.RunNightAsync();
        await new Registering(browser).SendAsync();
        await new Registering(browser).SendAsync(Registering.Debtor(("Name", "Funnet AS"), ("Street", "Fjellveien 2")));
        await site.WithDatabaseAsync(async context =>
        {
            var sent = await context.Registrations.FirstAsync();
            var seeded = new SeededCreditor(sent.CreditorId, sent.PortfolioId, sent.SubmittedByUserId, "");
            var claims = new ClaimSeed(seeded, site.Clock.UtcNow, TimeSpan.Zero);
            await ClaimSeed.SaveAsync(context, [.. Enumerable.Range(0, 10_000).Select(claims.Claim)]);
        });

        var all = await browser.GetAsync("/registrations");
        var few = await browser.GetAsync("/registrations?q=Sagbakken+F");

        Assert.Equal("Sum av 10 003 registreringerVi summerer inntil 10 000. Velg en status, eller søk. –", all.TextOf("tfoot"));
        Assert.Equal("Sum av 2 registreringer 17 280,00", few.TextOf("tfoot"));
    }

    [Fact]
    public async Task Drafts_HaveAHeading_AndEachCanBeDeletedFromTheList()
    {
        await using var site = new NightFactory();
        using var browser = await site.SignInAsync(PortalFactory.Creditor);
        await new Registering(browser).ToInvoiceAsync(Registering.Debtor(("Name", "Angret AS")));

        var list = await browser.GetAsync("/registrations");
        Assert.Equal("Kladder", list.TextOf("main h2"));
        Assert.Contains("Ligger her til og med 23. desember 2026", list.TextOf(".drafts"), StringComparison.Ordinal);
        var delete = list.Document.QuerySelector(".drafts a[data-color=danger]")!;
        Assert.Equal("Slett kladden for Angret AS", delete.GetAttribute("aria-label"));
        var confirm = await browser.GetAsync(delete.GetAttribute("href")!);
        Assert.Null(confirm.Document.QuerySelector(".drafts__actions"));
        var answer = await browser.SubmitAsync(confirm, []);

        Assert.DoesNotContain("Angret AS", (await browser.FollowAsync(answer.Location!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tools_StandInTheOrderOfTheCaseList_AndTheFilterCanBeCleared()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        await new Registering(browser).SendAsync();

        var page = await browser.GetAsync("/registrations?state=Submitted&q=finnes+ikke");

        var tools = page
            .Document.QuerySelectorAll("main nav.kinds, main form[role=search], main .empty")
            .Select(one => one.TagName);
        Assert.Equal(["NAV", "FORM", "DIV"], tools);
        Assert.Equal("/registrations", page.Document.QuerySelector("form[role=search] a")!.GetAttribute("href"));
        Assert.Contains("Ingen registreringer passer", page.TextOf(".empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MemberOfOnePortfolio_SeesOnlyThat()
    {
        await using var site = new NightFactory();
        using var browser = await site.SignInAsync(PortalFactory.Creditor);
        var portfolios = await site.WithDatabaseAsync(context =>
            context
                .Portfolios.Where(one => one.Name.EndsWith("kunder"))
                .OrderBy(one => one.Name)
                .Select(one => new { one.Id, one.PublicId })
                .ToListAsync()
        );
        var hidden = await new Registering(browser).SendAsync(
            Registering.Debtor(("Name", "Skjult AS"), ("Portfolio", portfolios[0].PublicId)),
            Registering.Invoice(("InvoiceNumber", "SKJULT-1"))
        );
        await new Registering(browser).SendAsync(
            Registering.Debtor(("Name", "Synlig AS"), ("Portfolio", portfolios[1].PublicId))
        );
        await site.WithDatabaseAsync(async context =>
        {
            var user = await context.Users.SingleAsync(one => one.Email == PortalFactory.OtherCreditor);
            var creditor = await context.Creditors.SingleAsync(one => one.Name.StartsWith("Kvistbekk"));
            await context.Memberships.Where(one => one.UserId == user.Id).ExecuteDeleteAsync();
            context.Add(
                Membership.Grant(user.Id, creditor.Id, MembershipRole.Member, [portfolios[1].Id], null, site.Clock.UtcNow)
            );
            await context.SaveChangesAsync();
        });
        using var limited = await site.SignInAsync(PortalFactory.OtherCreditor);

        var list = await limited.GetAsync("/registrations");
        Assert.Contains("Synlig AS", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Skjult AS", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await limited.GetAsync(Registering.AddressOf(hidden))).Status);

        // The number is taken all the same, and the page gives nothing away about by whom.
        var step = await new Registering(limited).ToInvoiceAsync();
        var answer = await new Registering(limited).FillAsync(step, Registering.Invoice(("InvoiceNumber", "SKJULT-1")));
        Assert.Contains(
            "i en portefølje du ikke har tilgang til",
            answer.TextOf("#Invoice_InvoiceNumber-error"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(hidden.TextOf(".ds-alert .nowrap"), answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stranger_SeesNothingOfIt_AndStaffSeeAll()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);
        await new Registering(browser).SendAsync(Registering.Debtor(("Name", "Bare Vårt AS")));
        using var stranger = await factory.SignInAsync(PortalFactory.OtherCreditor);
        using var staff = await factory.SignInAsync(PortalFactory.Caseworker);

        Assert.DoesNotContain("Bare Vårt AS", (await stranger.GetAsync("/registrations?q=bare")).Text, StringComparison.Ordinal);
        Assert.Contains("Bare Vårt AS", (await staff.GetAsync("/registrations?q=bare")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusedByTheNight_SaysWhy()
    {
        await using var site = new NightFactory();
        using var browser = await site.SignInAsync(PortalFactory.OtherCreditor);
        var address = Registering.AddressOf(await new Registering(browser).SendAsync());
        await site.WithDatabaseAsync(context =>
            context.Creditors.ExecuteUpdateAsync(set => set.SetProperty(one => one.Standing, CreditorStanding.Ended))
        );
        await site.RunNightAsync();

        var details = await browser.GetAsync(address);

        Assert.Contains("Ikke importert", details.Text, StringComparison.Ordinal);
        Assert.Contains("var ikke aktiv", details.Text, StringComparison.Ordinal);
    }

    private static int Rows(PortalPage page) => page.Document.QuerySelectorAll("tbody tr").Length;
}
