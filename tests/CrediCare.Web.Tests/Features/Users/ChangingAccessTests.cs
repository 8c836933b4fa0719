using System.Net;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using CrediCare.Web.Tests.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Users;

public sealed class ChangingAccessTests : IDisposable
{
    private const string Nils = "nils@kvistbekk.example";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Role_IsChangedWithoutANewInvitation_AtOnce_AndThePersonIsTold()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var jonas = await _site.SignInAsync(PortalFactory.Reader);
        Assert.Equal(HttpStatusCode.Forbidden, (await jonas.GetAsync("/registrations/new")).Status);
        var page = await amina.GetAsync(await _site.AccessPathAsync(PortalFactory.Reader));

        var answer = await amina.SubmitAsync(
            page,
            new() { ["Role"] = "Member", ["LastDay"] = "24.12.2026" },
            UserSteps.ChangeForm
        );

        Assert.Equal("/users", answer.Location);
        Assert.NotEqual(HttpStatusCode.Forbidden, (await jonas.GetAsync("/registrations/new")).Status);
        var mail = await _site.MailToAsync(PortalFactory.Reader);
        Assert.Equal("Tilgangen din til Kvistbekk Rørservice AS er endret", mail.Subject);
        Assert.Contains("Rolle: Medlem. Porteføljer: alle. Siste dag: 24. desember 2026.", mail.Text, StringComparison.Ordinal);

        // The same once more changes nothing and mails nothing, from the old form too.
        await amina.SubmitAsync(page, new() { ["Role"] = "Member", ["LastDay"] = "24.12.2026" }, UserSteps.ChangeForm);
        Assert.Equal([MailKind.AccessChanged], await _site.MailKindsToAsync(PortalFactory.Reader));
    }

    [Fact]
    public async Task ChosenPortfolios_HoldFromTheNextClick()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await amina.GetAsync(await _site.AccessPathAsync(PortalFactory.Reader));
        var box = page.Document.QuerySelectorAll("input[name=Portfolios]")[0].GetAttribute("value")!;

        await amina.SubmitAsync(page, new() { ["Reach"] = "Chosen", ["Portfolios"] = box }, UserSteps.ChangeForm);

        Assert.Equal("Bedriftskunder", (await amina.GetAsync("/users")).RowOf(PortalFactory.Reader)[2]);
        var shown = await amina.GetAsync(await _site.AccessPathAsync(PortalFactory.Reader));
        Assert.True(shown.Document.QuerySelector($"input[value='{box}']")!.HasAttribute("checked"));
        Assert.Contains(
            "Porteføljer: Bedriftskunder. Tilgangen har ingen siste dag.",
            (await _site.MailToAsync(PortalFactory.Reader)).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Role", "Reader")]
    [InlineData("LastDay", "31.12.2030")]
    public async Task LastAdministrator_IsNotChanged(string field, string value)
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        await amina.InviteAsync(Nils, role: "Administrator");
        var page = await amina.GetAsync(await _site.AccessPathAsync(PortalFactory.Creditor));

        var answer = await amina.SubmitAsync(page, new() { [field] = value }, UserSteps.ChangeForm);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("den siste administratoren som er i bruk", answer.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(
            new AccessTerms(MembershipRole.Administrator, null, null),
            (await _site.MembershipAsync(PortalFactory.Creditor, UserSteps.Kvistbekk)).Terms
        );
    }

    [Fact]
    public async Task LastAdministrator_IsNotTakenAway_InEitherLanguage()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await amina.GetAsync(await _site.AccessPathAsync(PortalFactory.Creditor, under: "/end"));

        Assert.Contains(
            "Noen må kunne slippe inn andre",
            (await amina.SubmitAsync(page, [], UserSteps.EndForm)).Text,
            StringComparison.Ordinal
        );

        await amina.SubmitAsync(page, [], "form[action='/preferences']:has([name=language])", "[name=language]");
        Assert.Contains(
            "Someone must be able to let others in",
            (await amina.SubmitAsync(page, [], UserSteps.EndForm)).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, (await amina.GetAsync("/users")).Status);
    }

    [Fact]
    public async Task TwoAdministrators_WhoTakeEachOtherAwayAtOnce_OneIsLeft()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var nils = await _site.LetInAsync(amina, Nils, "Administrator");
        var first = await amina.GetAsync(await _site.AccessPathAsync(Nils, under: "/end"));
        var second = await nils.GetAsync(await _site.AccessPathAsync(PortalFactory.Creditor, under: "/end"));

        await Task.WhenAll(amina.SubmitAsync(first, [], UserSteps.EndForm), nils.SubmitAsync(second, [], UserSteps.EndForm));

        string[] both = [PortalFactory.Creditor, Nils];
        var left = 0;
        foreach (var email in both)
            left += (await _site.MembershipAsync(email, UserSteps.Kvistbekk)).IsLastingAdministrator ? 1 : 0;
        Assert.Equal(1, left);
    }

    [Fact]
    public async Task WhatAnotherHasChangedMeanwhile_IsNotOverwrittenUnseen()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var path = await _site.AccessPathAsync(PortalFactory.Reader);
        var old = await amina.GetAsync(path);
        await amina.SubmitAsync(await amina.GetAsync(path), new() { ["Role"] = "Member" }, UserSteps.ChangeForm);

        var answer = await amina.SubmitAsync(old, new() { ["Role"] = "Administrator" }, UserSteps.ChangeForm);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Noen andre endret tilgangen", answer.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal("Medlem", answer.TextOf(".pairs dd:nth-of-type(2)"));
        Assert.Equal("/users", (await amina.SubmitAsync(answer, [], UserSteps.ChangeForm)).Location);
        Assert.Equal(MembershipRole.Administrator, (await _site.MembershipAsync(PortalFactory.Reader, UserSteps.Kvistbekk)).Role);
    }

    [Fact]
    public async Task Invitation_IsSentAgain_OnceAnHour_WhileItWaits()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        await amina.InviteAsync(Nils);
        var path = await _site.AccessPathAsync(Nils);

        for (var times = 0; times < 3; times++)
        {
            await amina.SubmitAsync(await amina.GetAsync(path), [], UserSteps.AgainForm);
            Assert.Contains("sendt på nytt", (await amina.GetAsync("/users")).TextOf(".done"), StringComparison.Ordinal);
        }

        Assert.Equal(2, (await _site.MailKindsToAsync(Nils)).Count);
        var page = await amina.GetAsync(path);
        _site.Clock.Advance(TimeSpan.FromHours(1));
        await amina.SubmitAsync(page, [], UserSteps.AgainForm);
        Assert.Equal(3, (await _site.MailKindsToAsync(Nils)).Count);
        var mail = await _site.MailToAsync(Nils);
        using var nils = _site.Browser();
        await nils.SubmitAsync(await nils.GetAsync(mail.Link()), AccountSteps.Chosen(AccountSteps.NewPassword));
        await nils.GetAsync("/cases");
        await amina.SubmitAsync(page, [], UserSteps.AgainForm);
        Assert.Contains("har vært her allerede", (await amina.GetAsync("/users")).TextOf(".done"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherCompanysAccess_IsNotFound_NorChangedUnderOnesOwnName()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var foreign = await _site.AccessPathAsync(PortalFactory.OtherCreditor, UserSteps.Maltrost);
        var page = await amina.GetAsync(await _site.AccessPathAsync(PortalFactory.Reader));
        var token = page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var company in (string[])[UserSteps.Kvistbekk, UserSteps.Maltrost])
        {
            var values = new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token,
                ["Company"] = await _site.CompanyIdAsync(company),
                ["Role"] = "Reader",
            };
            Assert.Equal(HttpStatusCode.NotFound, (await amina.PostAsync(foreign, values)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await amina.PostAsync($"{foreign}/end", values)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await amina.PostAsync($"{foreign}/invitation", values)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await amina.GetAsync(foreign)).Status);
        Assert.True(
            (await _site.MembershipAsync(PortalFactory.OtherCreditor, UserSteps.Maltrost)).IsHeldOn(new DateOnly(2026, 11, 23))
        );
        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.OutboxMails.CountAsync()));
    }

    [Fact]
    public async Task WhoeverBecomesAdministrator_IsToldOfToEveryAdministrator()
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        await siri.InviteAsync(Nils, role: "Member");
        var path = await _site.AccessPathAsync(Nils, UserSteps.Maltrost);
        Assert.DoesNotContain(MailKind.AdministratorAdded, await _site.MailKindsToAsync(PortalFactory.Accountant));

        await siri.SubmitAsync(await siri.GetAsync(path), new() { ["Role"] = "Administrator" }, UserSteps.ChangeForm);

        foreach (var address in (string[])[PortalFactory.OtherCreditor, PortalFactory.Accountant])
        {
            var mail = await _site.MailToAsync(address);
            Assert.Equal("Måltrost Tannklinikk AS får en ny administrator", mail.Subject);
            Assert.Contains(
                $"Siri Prøvestad har gjort Nils Nykommer ({Nils}) til administrator",
                mail.Text,
                StringComparison.Ordinal
            );
            Assert.Equal($"/users?company={await _site.CompanyIdAsync(UserSteps.Maltrost)}", mail.Link());
        }
    }

    [Theory]
    [InlineData(Nils)]
    [InlineData(PortalFactory.Caseworker)]
    public async Task InvitationOfAnAdministrator_IsToldOf_WhoeverTheAddressBelongsTo(string address)
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        await amina.InviteAsync(address, role: "Administrator");

        var mail = await _site.MailToAsync(PortalFactory.Creditor);
        Assert.Equal("Kvistbekk Rørservice AS får en ny administrator", mail.Subject);
        Assert.Contains($"Nils Nykommer ({address})", mail.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();
}
