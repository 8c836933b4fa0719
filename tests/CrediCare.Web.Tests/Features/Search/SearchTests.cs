using System.Net;
using CrediCare.Data.Seeding;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Search;

public class SearchTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("{0}")]
    [InlineData("{1}")]
    [InlineData("{2}")]
    [InlineData("f 20377 / 26")]
    [InlineData("F-20377/26")]
    [InlineData("F2037726")]
    public async Task ANumberThatOnlyOneCaseHas_LeadsStraightToIt(string typed)
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal", "F-20377/26");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var kid = string.Join(' ', one.Kid.Chunk(4).Select(part => new string(part)));

        var page = await Search(
            browser,
            string.Format(null, typed, one.CaseNumber, one.CaseNumber.Replace("-", "", StringComparison.Ordinal), kid)
        );

        Assert.Equal($"/cases/{one.CaseNumber}", page.Location);
    }

    [Theory]
    [InlineData("Ingrid Prøvedal")]
    [InlineData("prøvedal ingrid")]
    [InlineData("PROVEDAL")]
    [InlineData("ingr prøv")]
    [InlineData("aase provedal", 0)]
    [InlineData("ingrid testmo", 0)]
    [InlineData("400 00 111")]
    [InlineData("post@prove.example")]
    [InlineData("ingrid F-1000")]
    public async Task WordsInAnyOrderFindTheCase(string typed, int hits = 2)
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal", "F-10001");
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal", "F-10002");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await Search(browser, typed);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(hits, Cases(page));
    }

    [Theory]
    [InlineData("310000094")]
    [InlineData("310 000 094")]
    public async Task AnOrganisationNumberFindsEveryCaseOfTheCompany(string typed)
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Fjellro Treningssenter AS", organisationNumber: "310000094");
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Fjellro Treningssenter AS", organisationNumber: "310000094");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await Search(browser, typed);

        Assert.Equal(2, Cases(page));
    }

    [Theory]
    [InlineData("Jonas")]
    [InlineData("{0}")]
    [InlineData("HEMMELIG-9")]
    public async Task WhatBelongsToAnotherCreditorIsNotFound(string typed)
    {
        var others = await _site.AddCaseAsync(DemoFirms.Maltrost, "Jonas Testmo", "HEMMELIG-9");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await Search(browser, string.Format(null, typed, others.CaseNumber));

        Assert.Contains("Ingen treff", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Testmo", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("f 30001 / 26")]
    [InlineData("F-30001/26")]
    [InlineData("{1}")]
    [InlineData("{2}")]
    public async Task ANumberOfARegistrationThatIsNoCaseYet_LeadsStraightToIt(string typed)
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var receipt = await new Registering(browser).SendAsync(
            invoice: Registering.Invoice(("InvoiceNumber", "F-30001/26"), ("OwnReference", "F-30001/26-B"))
        );
        await new Registering(browser).SendAsync(invoice: Registering.Invoice(("InvoiceNumber", "F-30001/261")));
        var number = receipt.TextOf(".ds-alert .nowrap");

        var page = await Search(
            browser,
            string.Format(null, typed, number, number.ToLowerInvariant(), number.Replace("-", " ", StringComparison.Ordinal))
        );

        Assert.Equal(Registering.AddressOf(receipt), page.Location);
    }

    [Fact]
    public async Task ANumberThatWasTakenBackAndSentAgain_LeadsToTheOneThatLives()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var first = Registering.AddressOf(
            await new Registering(browser).SendAsync(invoice: Registering.Invoice(("InvoiceNumber", "31001")))
        );
        await browser.SubmitAsync(await browser.GetAsync($"{first}/take-back"), []);
        Assert.Equal(first, (await Search(browser, "31001")).Location);
        var second = Registering.AddressOf(
            await new Registering(browser).SendAsync(invoice: Registering.Invoice(("InvoiceNumber", "31001")))
        );

        Assert.Equal(second, (await Search(browser, "31001")).Location);
    }

    [Fact]
    public async Task ARegistrationOfAnotherCreditor_IsNotLedTo_AndStaffAreLedToIt()
    {
        using var browser = await _site.SignInAsync(PortalFactory.OtherCreditor);
        var address = Registering.AddressOf(
            await new Registering(browser).SendAsync(invoice: Registering.Invoice(("InvoiceNumber", "HEMMELIG-31")))
        );
        var receipt = (await browser.GetAsync($"{address}/receipt")).TextOf(".ds-alert .nowrap");
        using var stranger = await _site.SignInAsync(PortalFactory.Creditor);
        using var staff = await _site.SignInAsync(PortalFactory.Caseworker);

        foreach (var typed in new[] { "HEMMELIG-31", receipt })
        {
            var page = await Search(stranger, typed);
            Assert.Null(page.Location);
            Assert.Contains("Ingen treff", page.Text, StringComparison.Ordinal);
            Assert.Equal(address, (await Search(staff, typed)).Location);
        }
    }

    [Fact]
    public async Task TwoRegistrationsWithTheNumber_AreNotChosenBetween_AndBothAreShown()
    {
        using var one = await _site.SignInAsync(PortalFactory.Creditor);
        using var other = await _site.SignInAsync(PortalFactory.OtherCreditor);
        await new Registering(one).SendAsync(invoice: Registering.Invoice(("InvoiceNumber", "32001")));
        await new Registering(other).SendAsync(invoice: Registering.Invoice(("InvoiceNumber", "32001")));
        using var staff = await _site.SignInAsync(PortalFactory.Caseworker);

        var page = await Search(staff, "32001");
        var own = await Search(one, "32001");

        Assert.Null(page.Location);
        Assert.Equal(2, page.Document.QuerySelectorAll("[aria-labelledby=registrations-heading] tbody tr").Length);
        Assert.StartsWith("/registrations/", own.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatMeansOneDebtor_LeadsThere_AndACaseWithTheNumberIsNotOutshoneByAPostcode()
    {
        var first = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal", "0585");
        var second = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        await _site.WithDatabaseAsync(context =>
            context
                .Cases.Where(one => one.Id == second.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.DebtorId, first.DebtorId))
        );
        var debtor = await _site.WithDatabaseAsync(context =>
            context.Debtors.Where(one => one.Id == first.DebtorId).Select(one => one.PublicId).SingleAsync()
        );
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        using var stranger = await _site.SignInAsync(PortalFactory.OtherCreditor);

        foreach (
            var typed in new[]
            {
                "400 00 111",
                "+47 40000111",
                "POST@prove.example",
                "Prøveveien 1",
                "proveveien 1, oslo",
                "PRØVEVEIEN 1, 0585 Oslo",
            }
        )
        {
            Assert.Equal((typed, $"/debtors/{debtor}"), (typed, (await Search(browser, typed)).Location));
            Assert.Contains("Ingen treff", (await Search(stranger, typed)).Text, StringComparison.Ordinal);
        }

        Assert.Equal($"/cases/{first.CaseNumber}", (await Search(browser, "0585")).Location);
        var street = await Search(browser, "prøveveien oslo");
        Assert.Equal(2, Cases(street));
        Assert.Equal(2, Cases(await Search(browser, "prøveveien 1 0585")));
        Assert.Equal(2, Cases(await browser.GetAsync("/search?q=oslo&page=9")));
        // The box takes a hundred characters, and no half of one.
        Assert.Equal(HttpStatusCode.OK, (await Search(browser, $"{new string('a', 99)}😀")).Status);
        Assert.Equal("2", street.TextOf("[aria-labelledby=debtors-heading] tbody .num"));
    }

    [Fact]
    public async Task Staff_FindCasesOfAllCreditors()
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        await _site.AddCaseAsync(DemoFirms.Maltrost, "Jonas Prøvedal");
        using var browser = await _site.SignInAsync(PortalFactory.Caseworker);

        var page = await Search(browser, "prøvedal");

        Assert.Equal(2, Cases(page));
        Assert.Contains("Måltrost Tannklinikk AS", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("---")]
    [InlineData("%00")]
    [InlineData("'; DROP TABLE Cases; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\U0001F600\U0001F600")]
    [InlineData("\uDBFF\uDFFF a")]
    public async Task NonsenseIsAnsweredKindly(string typed)
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await Search(browser, typed);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Document.QuerySelector(".empty"));
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TenThousandCharactersAreCutAndAnswered()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        Assert.Equal(HttpStatusCode.OK, (await Search(browser, new string('å', 1_000))).Status);
    }

    private static int Cases(PortalPage page) =>
        page.Document.QuerySelectorAll("[aria-labelledby=cases-heading] tbody tr").Length;

    private static Task<PortalPage> Search(PortalClient browser, string typed) =>
        browser.GetAsync($"/search?q={Uri.EscapeDataString(typed)}");
}
