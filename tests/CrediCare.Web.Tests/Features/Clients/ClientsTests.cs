using CrediCare.Data.Seeding;
using CrediCare.TestKit;
using CrediCare.Web.Features.Clients;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Users;

namespace CrediCare.Web.Tests.Features.Clients;

public sealed class ClientsTests(ClientsTests.SiteWithCases site) : IClassFixture<ClientsTests.SiteWithCases>
{
    [Fact]
    public async Task Accountant_SeesBothCompanies_AndOneClickChanges()
    {
        using var berit = await site.SignInAsync(PortalFactory.Accountant);

        var page = await berit.GetAsync("/clients");
        var names = page.Document.QuerySelectorAll("tbody th").Select(cell => cell.FirstElementChild!.TextContent.Trim());
        Assert.Equal([UserSteps.Kvistbekk, UserSteps.Maltrost], names.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(UserSteps.Tjernvik, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("header a[href='/clients']"));

        var current = page.Document.QuerySelector("tbody th a[href='/cases']")!.TextContent;
        var other = page.Document.QuerySelector("tbody th button")!;
        Assert.Equal(
            [UserSteps.Kvistbekk, UserSteps.Maltrost],
            new[] { current, other.TextContent }.Order(StringComparer.Ordinal)
        );
        Assert.NotNull(page.Document.QuerySelector($"form#{other.GetAttribute("form")}[action='/account/company']"));
        Assert.Contains("Bytt firma", page.TextOf("header"), StringComparison.Ordinal);
        Assert.Contains("Ble ikke sak", page.TextOf("thead"), StringComparison.Ordinal);
        Assert.All(
            page.Document.QuerySelectorAll("tbody time"),
            day => Assert.Matches("(om|Om|dager|I )", day.ParentElement!.ParentElement!.TextContent)
        );
        var answer = await berit.SubmitAsync(
            page,
            [],
            $"form:has(input[value='{await site.CompanyIdAsync(UserSteps.Maltrost)}'])"
        );

        Assert.Equal("/cases", answer.Location);
        Assert.Equal(UserSteps.Maltrost, (await berit.GetAsync("/cases")).TextOf(".company__name"));
        Assert.Contains("Her er du nå", (await berit.GetAsync("/clients")).RowWith(UserSteps.Maltrost), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_AreThoseOfThePagesTheyLeadTo()
    {
        await site.AddCaseAsync(
            DemoFirms.Maltrost,
            "Ingrid Prøvedal",
            moves: (one, user) => one.Ask("Har dere en ordrebekreftelse?", "2026-11-18", user)
        );
        using var siri = await site.SignInAsync(PortalFactory.OtherCreditor);

        var row = (await siri.GetAsync("/clients")).Document.QuerySelectorAll("tbody tr").Single();
        var inbox = await siri.GetAsync("/inbox");

        var unread = inbox
            .Document.QuerySelectorAll("tbody tr")
            .Count(line => line.TextContent.Contains("Ulest", StringComparison.Ordinal));
        Assert.True(unread > 0, inbox.Text);
        Assert.Equal($"{unread}", row.QuerySelector("td[data-name=Ulest]")!.TextContent.Trim());
        var waiting = (await siri.GetAsync("/decisions")).Document.QuerySelectorAll(".decision").Length;
        Assert.True(waiting > 0);
        Assert.Equal($"{waiting}", row.QuerySelector("td[data-name='Venter på svar']")!.TextContent.Trim());
    }

    [Fact]
    public void Order_PutsWhatCanBeLostFirst_ThenWhatWaits_ThenWhatWentWrong_ThenWhatIsUnread_ThenTheName()
    {
        var today = new DateOnly(2026, 11, 23);
        ClientRow[] rows =
        [
            Row("Å", 0, 0),
            Row("Z", 0, 0, today.AddDays(181)),
            Row("Unread", 0, 3),
            Row("Refused", 1, 0),
            Row("Asked", 0, 0) with
            {
                Decisions = 1,
            },
            Row("Soon", 0, 0, today.AddDays(180)),
            Row("Sooner", 0, 0, today.AddDays(-2)),
        ];

        var names = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("nb-NO"), ignoreCase: true);
        Assert.Equal(
            ["Sooner", "Soon", "Asked", "Refused", "Unread", "Z", "Å"],
            ClientRow.ByUrgency(rows, today, names).Select(row => row.Name)
        );
    }

    private static ClientRow Row(string name, int refused, int unread, DateOnly? limitation = null) =>
        new(name, name, "310000019", Domain.Creditors.MembershipRole.Reader, 0, refused, limitation, unread, false);

    public sealed class SiteWithCases : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Demo:Cases", "60")];
    }
}

file static class ClientPage
{
    public static string RowWith(this PortalPage page, string name) =>
        page
            .Document.QuerySelectorAll("tbody tr")
            .Single(row => row.TextContent.Contains(name, StringComparison.Ordinal))
            .TextContent;
}
