using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;
using CrediCare.Web.Tests.Features.Company;
using CrediCare.Web.Tests.Features.Users;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Creditors;

public sealed class ChangingIdentityTests : IDisposable
{
    private const string Form = "form[action$='/identity']";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task NewNameAndNumber_AreFoundBySearch_WrittenDown_AndAllAdministratorsAreTold()
    {
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);
        var path = $"/admin/creditors/{await _site.CompanyIdAsync(UserSteps.Maltrost)}";
        var page = await mona.GetAsync(
            (await mona.GetAsync(path)).Document.QuerySelector("a[href$='/identity']")!.GetAttribute("href")!
        );

        var answer = await mona.SubmitAsync(
            page,
            new() { ["Name"] = "Svarttrost Tannklinikk AS", ["OrganisationNumber"] = "310 000 132" },
            Form
        );

        Assert.Equal("310 000 027", page.Document.QuerySelector("#OrganisationNumber")!.GetAttribute("value"));
        Assert.Equal(path, answer.Location);
        Assert.Contains("Svarttrost", (await mona.GetAsync("/admin/creditors?q=svarttr")).Text, StringComparison.Ordinal);
        Assert.Contains("Svarttrost", (await mona.GetAsync("/admin/creditors?q=310000132")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Svarttrost", (await mona.GetAsync("/admin/creditors?q=maltrost")).Text, StringComparison.Ordinal);
        Assert.Equal(
            [PortalFactory.OtherCreditor, PortalFactory.Accountant],
            await _site.ToldAsync(MailKind.CompanyIdentityChanged)
        );
        var mail = await _site.MailToAsync(PortalFactory.OtherCreditor);
        Assert.Equal("Opplysningene om Svarttrost Tannklinikk AS er endret", mail.Subject);
        Assert.Contains("310 000 132", mail.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Før sto det Måltrost Tannklinikk AS", mail.Text, StringComparison.Ordinal);
        Assert.Equal(
            "Name, OrganisationNumber: 310000027 -> 310000132",
            await _site.WithDatabaseAsync(context =>
                context
                    .AuditEntries.Where(entry => entry.Action == AuditAction.CompanyIdentityChanged && entry.ByStaff)
                    .Select(entry => entry.Detail)
                    .SingleAsync()
            )
        );
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        Assert.Contains(
            "Navn, Org.nummer: 310000027 → 310000132",
            (await siri.GetAsync("/users/log?kind=Company")).Text,
            StringComparison.Ordinal
        );

        // The same once more is done already, and mails nobody again.
        var again = await mona.SubmitAsync(
            page,
            new() { ["Name"] = "Svarttrost Tannklinikk AS", ["OrganisationNumber"] = "310 000 132" },
            Form
        );
        Assert.Contains("Ingenting ble endret", (await mona.GetAsync(again.Location!)).TextOf(".done"), StringComparison.Ordinal);
        Assert.Equal(2, (await _site.ToldAsync(MailKind.CompanyIdentityChanged)).Count);
    }

    [Fact]
    public async Task WrongTakenOrChangedMeanwhile_IsSaid_AndNothingIsChanged()
    {
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        var path = $"/admin/creditors/{await _site.CompanyIdAsync(UserSteps.Maltrost)}/identity";
        var page = await mona.GetAsync(path);

        var wrong = await mona.SubmitAsync(page, new() { ["OrganisationNumber"] = "310000028" }, Form);
        var taken = await mona.SubmitAsync(page, new() { ["OrganisationNumber"] = "310000019" }, Form);
        await siri.SubmitAsync(
            await siri.GetAsync("/company/address"),
            new() { ["Street"] = "Nyveien 3" },
            "form[action='/company/address']"
        );
        var late = await mona.SubmitAsync(page, new() { ["Name"] = "Svarttrost" }, Form);

        Assert.Contains("stemmer ikke", wrong.TextOf("#OrganisationNumber-error"), StringComparison.Ordinal);
        Assert.Contains("Er det en fusjon?", taken.TextOf("#OrganisationNumber-error"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("310000027", (await _site.CreditorAsync(UserSteps.Maltrost)).OrganisationNumber);
    }

    [Fact]
    public async Task Caseworker_MayNot()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var path = $"/admin/creditors/{await _site.CompanyIdAsync(UserSteps.Maltrost)}";

        Assert.Equal(HttpStatusCode.Forbidden, (await odd.GetAsync($"{path}/identity")).Status);
        Assert.Null((await odd.GetAsync(path)).Document.QuerySelector("a[href$='/identity']"));
    }

    public void Dispose() => _site.Dispose();
}
