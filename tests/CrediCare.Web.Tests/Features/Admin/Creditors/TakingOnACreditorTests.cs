using System.Net;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Creditors;

public sealed class TakingOnACreditorTests : IDisposable
{
    private const string Address = "/admin/creditors/new";
    private const string Form = $"form[action='{Address}']";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task NewCreditor_ItsFirstUserActivatesByMail_AndWorksForIt()
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);

        var made = await admin.SubmitAsync(await admin.GetAsync(Address), Filled(), Form);
        var page = await admin.GetAsync(made.Location!);

        Assert.Equal(
            (await _site.UserAsync(PortalFactory.Administrator)).Id,
            await _site.WithDatabaseAsync(context =>
                context
                    .Creditors.Where(one => one.OrganisationNumber == "310000094")
                    .Select(one => one.BankAccountByUserId)
                    .SingleAsync()
            )
        );
        Assert.Contains("Lyngmo Barnehage SA er opprettet", page.Text, StringComparison.Ordinal);
        Assert.Contains("310 000 094", page.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Foreldre", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ikke vært her ennå", page.Text, StringComparison.Ordinal);
        var mail = await _site.MailToAsync("lise@lyngmo.example");
        using var browser = _site.Browser();
        await browser.SubmitAsync(await browser.GetAsync(mail.Link()), AccountSteps.Chosen(AccountSteps.NewPassword));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/registrations")).Status);
        Assert.Contains("I bruk", (await admin.GetAsync(made.Location!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PersonWithAnAccount_GetsTheAccessInIt_AndAMailAboutIt()
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);

        await admin.SubmitAsync(await admin.GetAsync(Address), Filled(email: "Regnskap@demo.example"), Form);

        var user = await _site.UserAsync(PortalFactory.Accountant);
        Assert.Equal("Berit Eksemplund", user.FullName);
        Assert.Equal(
            3,
            await _site.WithDatabaseAsync(context => context.Memberships.CountAsync(membership => membership.UserId == user.Id))
        );
        Assert.Equal("Du har fått tilgang til Lyngmo Barnehage SA", (await _site.MailToAsync(PortalFactory.Accountant)).Subject);
    }

    [Theory]
    [InlineData("OrganisationNumber", "310000095", "stemmer ikke")]
    [InlineData("OrganisationNumber", "310000019", "finnes allerede")]
    [InlineData("OrganisationNumber", "", "ni siffer")]
    [InlineData("BankAccount", "97102233551", "stemmer ikke")]
    [InlineData("Postcode", "99", "fire siffer")]
    [InlineData("Portfolios", "Foreldre\nforeldre", "heter det samme")]
    [InlineData("Email", "lise", "navn@firma.example")]
    [InlineData("Email", "åse@lyngmo.example", "særtegn")]
    [InlineData("Email", "saksbehandler@demo.example", "arbeider her")]
    [InlineData("Language", "tysk", "bokmål eller engelsk")]
    public async Task WrongField_IsSaidBesideIt_EverythingTypedStays_AndNothingIsStored(
        string field,
        string value,
        string message
    )
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        var typed = Filled();
        typed[field] = value;

        var answer = await admin.SubmitAsync(await admin.GetAsync(Address), typed, Form);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(
            message,
            answer.TextOf($".ds-field:has(#{field}) .ds-validation-message, .ds-fieldset:has(#{field}) .ds-validation-message"),
            StringComparison.Ordinal
        );
        Assert.Equal("Lyngmo Barnehage SA", answer.Document.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal("Lise <b>Lyngmo</b>", answer.Document.QuerySelector("#Person")!.GetAttribute("value"));
        Assert.Equal(3, await _site.WithDatabaseAsync(context => context.Creditors.CountAsync()));
        Assert.Equal(6, await _site.WithDatabaseAsync(context => context.Users.CountAsync()));
        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.OutboxMails.CountAsync()));
    }

    [Fact]
    public async Task ATakenNumber_IsToldTogetherWithWhatElseIsWrong()
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        var typed = Filled();
        typed["OrganisationNumber"] = "310 000 019";
        typed["Postcode"] = "99";

        var answer = await admin.SubmitAsync(await admin.GetAsync(Address), typed, Form);

        Assert.Contains(
            "finnes allerede",
            answer.TextOf(".ds-field:has(#OrganisationNumber) .ds-validation-message"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "fire siffer",
            answer.TextOf(".ds-field:has(#Postcode) .ds-validation-message"),
            StringComparison.Ordinal
        );
        Assert.Equal(2, answer.Document.QuerySelectorAll("ds-error-summary li").Length);
    }

    [Fact]
    public async Task SentTwiceAtOnce_MakesOneCreditor()
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        var page = await admin.GetAsync(Address);

        var answers = await Task.WhenAll(admin.SubmitAsync(page, Filled(), Form), admin.SubmitAsync(page, Filled(), Form));

        Assert.Equal(1, answers.Count(answer => answer.Status == HttpStatusCode.Redirect));
        Assert.Equal(1, answers.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.Equal(
            1,
            await _site.WithDatabaseAsync(context =>
                context.OutboxMails.CountAsync(mail => mail.Kind == MailKind.ActivateAccount)
            )
        );
    }

    [Fact]
    public async Task Invitation_IsSentAgain_OnlyWhileItIsNeeded()
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        var made = await admin.SubmitAsync(await admin.GetAsync(Address), Filled(), Form);
        var first = await _site.MailToAsync("lise@lyngmo.example");
        const string Again = "form[action$='/invitation']";

        await admin.SubmitAsync(await admin.GetAsync(made.Location!), [], Again);
        var page = await admin.GetAsync(made.Location!);
        Assert.Contains("Lenken er sendt på nytt", page.Text, StringComparison.Ordinal);
        await admin.SubmitAsync(page, [], Again);
        Assert.Contains("allerede på vei", (await admin.GetAsync(made.Location!)).Text, StringComparison.Ordinal);

        var second = await _site.MailToAsync("lise@lyngmo.example");
        Assert.NotEqual(first.Link(), second.Link());
        using var browser = _site.Browser();
        await browser.SubmitAsync(await browser.GetAsync(first.Link()), AccountSteps.Chosen(AccountSteps.NewPassword));
        await admin.SubmitAsync(page, [], Again);
        Assert.Contains("allerede valgt passord", (await admin.GetAsync(made.Location!)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("310 000 027", "Måltrost Tannklinikk AS")]
    [InlineData("MÅLTROST", "Måltrost Tannklinikk AS")]
    [InlineData("måltr tann", "Måltrost Tannklinikk AS")]
    [InlineData("tannklinikk malt", "Måltrost Tannklinikk AS")]
    [InlineData("as", "Kvistbekk Rørservice AS", "Måltrost Tannklinikk AS", "Tjernvik Dyreklinikk AS")]
    [InlineData("3100000", "Kvistbekk Rørservice AS", "Måltrost Tannklinikk AS", "Tjernvik Dyreklinikk AS")]
    [InlineData("310000019999")]
    [InlineData("...")]
    [InlineData("<script>")]
    public async Task Search_FindsByNameAndNumber(string search, params string[] found)
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);

        var page = await admin.GetAsync($"/admin/creditors?q={Uri.EscapeDataString(search)}");

        Assert.Equal(found, page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Caseworker_SeesCreditors_ButDoesNotMakeThem()
    {
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);

        var page = await caseworker.GetAsync("/admin/creditors");

        Assert.Equal(3, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Null(page.Document.QuerySelector("a[href='/admin/creditors/new']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await caseworker.GetAsync(Address)).Status);
    }

    [Fact]
    public async Task Customers_DoNotGetIn()
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        var id = await _site.WithDatabaseAsync(context => context.Creditors.Select(one => one.PublicId).FirstAsync());

        Assert.Equal(HttpStatusCode.Forbidden, (await creditor.GetAsync("/admin/creditors")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await creditor.GetAsync($"/admin/creditors/{id}")).Status);
    }

    public void Dispose() => _site.Dispose();

    private static Dictionary<string, string?> Filled(string email = "lise@lyngmo.example") =>
        new()
        {
            ["Name"] = "Lyngmo Barnehage SA",
            ["OrganisationNumber"] = "310 000 094",
            ["Street"] = "Lyngmoen 1",
            ["Postcode"] = "2100",
            ["City"] = "Skarnes",
            ["BankAccount"] = "9710.22.33666",
            ["Portfolios"] = "Foreldre\nTilskudd",
            ["Person"] = "Lise <b>Lyngmo</b>",
            ["Email"] = email,
            ["Language"] = "nb",
        };
}
