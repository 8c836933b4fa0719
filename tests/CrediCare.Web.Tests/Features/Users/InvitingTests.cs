using System.Net;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Users;

public sealed class InvitingTests : IDisposable
{
    private const string Newcomer = "nils@kvistbekk.example";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Newcomer_ActivatesByMail_AndIsSeenToHaveCome()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var answer = await amina.InviteAsync(Newcomer);
        var list = await amina.GetAsync(answer.Location!);

        Assert.Contains("Nils Nykommer har fått tilgang", list.TextOf(".done"), StringComparison.Ordinal);
        Assert.Equal(["Nils Nykommer " + Newcomer, "Medlem", "Alle", "Ikke vært her ennå", "–"], list.RowOf(Newcomer));
        var mail = await _site.MailToAsync(Newcomer);
        using var nils = _site.Browser();
        await nils.SubmitAsync(await nils.GetAsync(mail.Link()), AccountSteps.Chosen(AccountSteps.NewPassword));
        Assert.Equal("Ikke vært her ennå", (await amina.GetAsync("/users")).RowOf(Newcomer)[3]);
        Assert.Equal(HttpStatusCode.OK, (await nils.GetAsync("/registrations")).Status);
        Assert.Equal("I bruk", (await amina.GetAsync("/users")).RowOf(Newcomer)[3]);
        Assert.Equal(HttpStatusCode.Forbidden, (await nils.GetAsync("/users")).Status);
    }

    [Fact]
    public async Task AddressKnownElsewhere_Newcomer_AndStaff_LookTheSameToTheOneWhoInvites()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        string[] addresses = [Newcomer, "KREDITOR2@demo.example", PortalFactory.Caseworker];

        var answers = new List<string>();
        foreach (var address in addresses)
        {
            var answer = await amina.InviteAsync(address);
            Assert.Equal("/users", answer.Location);
            var list = await amina.GetAsync("/users");
            var access = await amina.GetAsync(await _site.AccessPathAsync(address));
            await amina.SubmitAsync(access, [], UserSteps.AgainForm);
            var again = (await amina.GetAsync("/users")).TextOf(".done");
            var end = await amina.GetAsync(await _site.AccessPathAsync(address, under: "/end"));
            answers.Add(
                Blind(
                    $"{list.TextOf(".done")}|{string.Join('|', list.RowOf(address.ToLowerInvariant()))}|{access.TextOf("main")}|{again}|{end.TextOf("main")}",
                    address
                )
            );
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(answers[0], answers[2]);
        Assert.Equal([MailKind.ActivateAccount, MailKind.ActivateAccount], await _site.MailKindsToAsync(Newcomer));
        Assert.Equal([MailKind.AccessGranted, MailKind.AccessGranted], await _site.MailKindsToAsync(PortalFactory.OtherCreditor));
        Assert.Empty(await _site.MailKindsToAsync(PortalFactory.Caseworker));
        Assert.Equal("Siri Prøvestad", (await _site.UserAsync(PortalFactory.OtherCreditor)).FullName);
    }

    [Fact]
    public async Task Staff_GetNothingByAnInvitation()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        await amina.InviteAsync(PortalFactory.Caseworker, role: "Administrator");

        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        Assert.Equal(HttpStatusCode.Forbidden, (await odd.GetAsync("/inbox")).Status);
        Assert.Equal(HttpStatusCode.OK, (await odd.GetAsync("/admin/cases")).Status);
        Assert.Equal("Ikke vært her ennå", (await amina.GetAsync("/users")).RowOf(PortalFactory.Caseworker)[3]);
    }

    [Fact]
    public async Task PersonFromElsewhere_HasBothCompanies_AndIsSeenByTheirOwnNameOnceTheyHaveCome()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        await amina.InviteAsync(PortalFactory.OtherCreditor);
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);

        var clients = await siri.GetAsync("/clients");
        var form = $"form:has(input[value='{await _site.CompanyIdAsync(UserSteps.Kvistbekk)}'])";
        if (clients.Document.QuerySelector(form) is not null)
            await siri.SubmitAsync(clients, [], form);
        await siri.GetAsync("/cases");

        Assert.StartsWith(
            "Siri Prøvestad",
            (await amina.GetAsync("/users")).RowOf(PortalFactory.OtherCreditor)[0],
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Du har fått tilgang til Kvistbekk Rørservice AS",
            (await _site.MailToAsync(PortalFactory.OtherCreditor)).Subject
        );
    }

    [Fact]
    public async Task SentTwice_IsOneInvitation_AlsoAtOnce()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await amina.GetAsync("/users/new");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => amina.SubmitAsync(page, UserSteps.Invitation(Newcomer), UserSteps.InviteForm))
        );

        Assert.All(answers, answer => Assert.Equal("/users", answer.Location));
        Assert.Equal([MailKind.ActivateAccount], await _site.MailKindsToAsync(Newcomer));
        (await amina.GetAsync("/users")).RowOf(Newcomer);
    }

    [Fact]
    public async Task SameAddressOnOtherTerms_IsSentToTheList()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        await amina.InviteAsync(Newcomer);

        var answer = await amina.InviteAsync(Newcomer, role: "Reader");

        Assert.Contains(
            "står i listen fra før",
            answer.TextOf(".ds-field:has(#Email) .ds-validation-message"),
            StringComparison.Ordinal
        );
        Assert.Equal(MembershipRole.Member, (await _site.MembershipAsync(Newcomer, UserSteps.Kvistbekk)).Role);
    }

    [Fact]
    public async Task Accountant_IsInvitedForChosenPortfolios_UntilADay_OnBehalfOfAnOffice()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await amina.GetAsync("/users/new");
        var box = page.Document.QuerySelectorAll("input[name=Portfolios]")[0].GetAttribute("value")!;
        var typed = UserSteps.Invitation(Newcomer);
        typed["Reach"] = "Chosen";
        typed["Portfolios"] = box;
        typed["LastDay"] = "31.12.2026";
        typed["OfficeName"] = " Tallrad  Regnskap AS ";
        typed["OfficeNumber"] = "310 000 116";

        await amina.SubmitAsync(page, typed, UserSteps.InviteForm);

        var membership = await _site.MembershipAsync(Newcomer, UserSteps.Kvistbekk);
        Assert.Equal(
            (new DateOnly(2026, 12, 31), "Tallrad Regnskap AS", "310000116", 1),
            (membership.LastDay, membership.OfficeName, membership.OfficeOrganisationNumber, membership.Portfolios.Count)
        );
        Assert.Equal(
            [
                $"Nils Nykommer {Newcomer} Tallrad Regnskap AS · 310\u00A0000\u00A0116".Replace('\u00A0', ' '),
                "Medlem",
                "Bedriftskunder",
                "Ikke vært her ennå til og med 31.12.2026",
                "–",
            ],
            (await amina.GetAsync("/users")).RowOf(Newcomer)
        );
    }

    [Theory]
    [InlineData("Name", " ", "navnet på den du inviterer")]
    [InlineData("Email", "nils", "navn@firma.example")]
    [InlineData("Email", "nils.åsen@kvistbekk.example", null)]
    [InlineData("Email", "åse@kvistbekk.example", "særtegn")]
    [InlineData("Role", null, "Velg hva personen skal kunne gjøre")]
    [InlineData("Role", "99", null)]
    [InlineData("Reach", "Chosen", "minst én portefølje")]
    [InlineData("LastDay", "22.11.2026", "kan ikke ha vært")]
    [InlineData("LastDay", "31.02.2027", null)]
    [InlineData("OfficeName", "Tallrad", "ni siffer", "OfficeNumber")]
    [InlineData("OfficeNumber", "310000116", "navnet på regnskapskontoret", "OfficeName")]
    public async Task WrongField_IsSaidBesideIt_EverythingTypedStays_AndNobodyIsLetIn(
        string field,
        string? value,
        string? message,
        string? beside = null
    )
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var typed = UserSteps.Invitation(Newcomer, "Nils <b>Nykommer</b>");
        typed[field] = value;

        var answer = await amina.SubmitAsync(await amina.GetAsync("/users/new"), typed, UserSteps.InviteForm);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var at = beside ?? field;
        var said = answer.TextOf(
            $".ds-field:has(#{at}) > .ds-validation-message, .ds-fieldset:has(#{at}) > .ds-validation-message"
        );
        Assert.Contains(message ?? "", said, StringComparison.Ordinal);
        if (field != "Name")
            Assert.Equal("Nils <b>Nykommer</b>", answer.Document.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Null(await _site.FindUserAsync(Newcomer));
        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.OutboxMails.CountAsync()));
    }

    [Fact]
    public async Task AdministratorOfAPart_IsRefused()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await amina.GetAsync("/users/new");
        var typed = UserSteps.Invitation(Newcomer, role: "Administrator");
        typed["Reach"] = "Chosen";
        typed["Portfolios"] = page.Document.QuerySelectorAll("input[name=Portfolios]")[0].GetAttribute("value");

        var answer = await amina.SubmitAsync(page, typed, UserSteps.InviteForm);

        Assert.Contains("ser derfor alle porteføljer", answer.TextOf("main"), StringComparison.Ordinal);
        Assert.Null(await _site.FindUserAsync(Newcomer));
    }

    [Fact]
    public async Task InEnglish_TheSameIsSaid()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        await amina.SubmitAsync(
            await amina.GetAsync("/users"),
            [],
            "form[action='/preferences']:has([name=language])",
            "[name=language]"
        );

        var refused = await amina.InviteAsync("");
        var answer = await amina.InviteAsync(Newcomer);
        var list = await amina.GetAsync(answer.Location!);

        Assert.Contains("Write the e-mail address", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Nils Nykommer has been given access", list.TextOf(".done"), StringComparison.Ordinal);
        Assert.Equal(["Nils Nykommer " + Newcomer, "Member", "All", "Not been here yet", "–"], list.RowOf(Newcomer));
        Assert.Equal("Welcome to CrediCare – choose your password", (await _site.MailToAsync(Newcomer)).Subject);
    }

    [Fact]
    public async Task TwoTabs_TwoClients_TheFormDecides()
    {
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);
        var maltrost = await _site.CompanyIdAsync(UserSteps.Maltrost);
        var page = await berit.GetAsync($"/users/new?company={maltrost}");
        Assert.Contains(UserSteps.Maltrost, page.TextOf(".page__lead"), StringComparison.Ordinal);
        // In another tab she works for the plumber, where she is a member.
        Assert.Contains(UserSteps.Kvistbekk, (await berit.GetAsync("/cases")).TextOf(".company"), StringComparison.Ordinal);

        var answer = await berit.SubmitAsync(page, UserSteps.Invitation(Newcomer), UserSteps.InviteForm);

        Assert.Equal($"/users?company={maltrost}", answer.Location);
        Assert.Equal(MembershipRole.Member, (await _site.MembershipAsync(Newcomer, UserSteps.Maltrost)).Role);
        var asPlumber = UserSteps.Invitation("annen@kvistbekk.example");
        asPlumber["Company"] = await _site.CompanyIdAsync(UserSteps.Kvistbekk);
        Assert.Equal(HttpStatusCode.Forbidden, (await berit.SubmitAsync(page, asPlumber, UserSteps.InviteForm)).Status);
        asPlumber["Company"] = await _site.CompanyIdAsync(UserSteps.Tjernvik);
        Assert.Equal(HttpStatusCode.NotFound, (await berit.SubmitAsync(page, asPlumber, UserSteps.InviteForm)).Status);
        asPlumber["Company"] = null;
        Assert.Equal(HttpStatusCode.NotFound, (await berit.SubmitAsync(page, asPlumber, UserSteps.InviteForm)).Status);
        Assert.Null(await _site.FindUserAsync("annen@kvistbekk.example"));
    }

    [Fact]
    public async Task PortfolioOfAnotherCompany_IsNotTaken()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var foreign = await _site.WithDatabaseAsync(context =>
            context.Portfolios.Where(one => one.Name == "Pasienter").Select(one => one.PublicId).SingleAsync()
        );
        var typed = UserSteps.Invitation(Newcomer);
        typed["Reach"] = "Chosen";
        typed["Portfolios"] = foreign;

        var answer = await amina.SubmitAsync(await amina.GetAsync("/users/new"), typed, UserSteps.InviteForm);

        Assert.Contains("minst én portefølje", answer.Text, StringComparison.Ordinal);
        Assert.Null(await _site.FindUserAsync(Newcomer));
    }

    [Theory]
    [InlineData(PortalFactory.Reader)]
    [InlineData(PortalFactory.Caseworker)]
    public async Task OthersThanAdministrators_DoNotGetIn(string who)
    {
        using var browser = await _site.SignInAsync(who);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/users")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/users/new")).Status);
        Assert.Null((await browser.GetAsync("/menu")).Document.QuerySelector("a[href='/users']"));
    }

    public void Dispose() => _site.Dispose();

    private static string Blind(string text, string address) => text.Replace(address, "@", StringComparison.OrdinalIgnoreCase);
}
