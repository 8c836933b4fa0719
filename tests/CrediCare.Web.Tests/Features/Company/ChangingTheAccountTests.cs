using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;
using CrediCare.Web.Tests.Features.Users;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Company;

public sealed class ChangingTheAccountTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task TwoAdministrators_AndTheCoolingTime_ChangeTheAccount_AndBothAreToldOfEveryStep()
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);
        var maltrost = await _site.CompanyIdAsync(UserSteps.Maltrost);

        var change = await siri.ProposeAsync();
        Assert.Contains("En annen administrator må bekrefte den", (await siri.GetAsync(change)).Text, StringComparison.Ordinal);
        var waits = await berit.GetAsync($"/company?company={maltrost}");
        Assert.Contains(
            "Siri Prøvestad har foreslått kontoen som slutter på 4590",
            waits.TextOf(".turn"),
            StringComparison.Ordinal
        );
        var page = await berit.GetAsync(waits.Document.QuerySelector(".turn a")!.GetAttribute("href")!);
        Assert.Equal("9999.12.34590", page.Value("Ny bankkonto"));

        Assert.Equal(change, (await berit.SubmitAsync(page, [], CompanySteps.ConfirmForm)).Location);

        Assert.Equal("26. november 2026", (await berit.GetAsync(change)).Value("Gjelder fra"));
        Assert.Equal("Slutter på 4574", (await siri.GetAsync("/company")).Value("Bankkonto"));
        _site.Clock.Advance(TimeSpan.FromDays(2));
        await _site.RunTheDayAsync();
        Assert.Equal("99991234574", (await _site.CreditorAsync(UserSteps.Maltrost)).BankAccount);
        _site.Clock.Advance(TimeSpan.FromDays(1));
        await _site.RunTheDayAsync();
        await _site.RunTheDayAsync();

        using var later = await _site.SignInAsync(PortalFactory.OtherCreditor);
        Assert.Equal("Slutter på 4590", (await later.GetAsync("/company")).Value("Bankkonto"));
        var after = await _site.CreditorAsync(UserSteps.Maltrost);
        Assert.Equal(
            (CompanySteps.Account, (await _site.UserAsync(PortalFactory.OtherCreditor)).Id),
            (after.BankAccount, after.BankAccountByUserId)
        );
        foreach (var kind in new[] { MailKind.BankAccountProposed, MailKind.BankAccountConfirmed, MailKind.BankAccountInForce })
            Assert.Equal(CompanySteps.MaltrostsAdministrators, await _site.ToldAsync(kind));
        Assert.Equal(
            [
                (AuditAction.BankAccountProposed, "4574 -> 4590"),
                (AuditAction.BankAccountConfirmed, null),
                (AuditAction.BankAccountInForce, null),
            ],
            await _site.AccountLogAsync()
        );
    }

    [Theory]
    [InlineData(MailKind.BankAccountProposed, "Ny utbetalingskonto er foreslått for Måltrost Tannklinikk AS", "7. desember 2026")]
    [InlineData(
        MailKind.BankAccountConfirmed,
        "Ny utbetalingskonto for Måltrost Tannklinikk AS fra 26. november 2026",
        "Fram til da betaler vi til den gamle kontoen"
    )]
    [InlineData(
        MailKind.BankAccountStopped,
        "Kontoendringen for Måltrost Tannklinikk AS er stanset",
        "Siri Prøvestad har stanset"
    )]
    [InlineData(
        MailKind.BankAccountRefused,
        "Kontoendringen for Måltrost Tannklinikk AS er ikke godkjent",
        "Begrunnelse: De kjente ikke til den."
    )]
    [InlineData(MailKind.BankAccountLapsed, "Kontoendringen for Måltrost Tannklinikk AS er falt bort", "innen 7. desember 2026")]
    [InlineData(MailKind.BankAccountInForce, "Måltrost Tannklinikk AS har fått ny utbetalingskonto", "Fra i dag betaler vi ut")]
    public async Task Mail_SaysWhatHasHappened_WithTheLastDigitsOnly(MailKind kind, string subject, string says)
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var change = await siri.ProposeAsync();
        if (kind is MailKind.BankAccountConfirmed or MailKind.BankAccountInForce)
            await berit.PressAsync(change, CompanySteps.ConfirmForm);
        if (kind == MailKind.BankAccountStopped)
            await siri.PressAsync(change, CompanySteps.StopForm);
        if (kind == MailKind.BankAccountRefused)
            await odd.SubmitAsync(
                await odd.GetAsync(change.Replace("/company/bank-account", "/admin/creditors/changes", StringComparison.Ordinal)),
                new() { ["Refuse.Reason"] = "De kjente ikke til den." },
                CompanySteps.RefuseForm
            );
        if (kind is MailKind.BankAccountInForce or MailKind.BankAccountLapsed)
        {
            _site.Clock.Advance(TimeSpan.FromDays(15));
            await _site.RunTheDayAsync();
        }

        Assert.Equal(CompanySteps.MaltrostsAdministrators, await _site.ToldAsync(kind));
        foreach (var address in CompanySteps.MaltrostsAdministrators)
        {
            var mail = await _site.MailToAsync(address);
            Assert.Equal(subject, mail.Subject);
            Assert.Contains("4590", mail.Text, StringComparison.Ordinal);
            Assert.Contains(says, mail.Text, StringComparison.Ordinal);
            Assert.Contains("hele firmaet", mail.Text, StringComparison.Ordinal);
            Assert.Equal(change, mail.Link());
            Assert.DoesNotContain("99991234590", mail.Text.Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(
            await _site.WithDatabaseAsync(context => context.OutboxMails.Select(mail => mail.Facts).ToListAsync()),
            facts => facts.Contains(CompanySteps.Account, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task WrongNumber_SameAccount_AndOneThatIsOpenAlready_AreSaidBesideTheirField()
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        var page = await siri.GetAsync("/company/bank-account");

        var wrong = await siri.SubmitAsync(page, new() { ["BankAccount"] = "9999 12 34591" }, CompanySteps.ProposeForm);
        var same = await siri.SubmitAsync(page, new() { ["BankAccount"] = "99991234574" }, CompanySteps.ProposeForm);
        await siri.ProposeAsync();
        var again = await siri.SubmitAsync(page, new() { ["BankAccount"] = "99991234604" }, CompanySteps.ProposeForm);

        Assert.Contains("ikke et norsk kontonummer", wrong.TextOf("#BankAccount-error"), StringComparison.Ordinal);
        Assert.Equal("9999 12 34591", wrong.Document.QuerySelector("#BankAccount")!.GetAttribute("value"));
        Assert.Equal("Vi betaler allerede ut til denne kontoen.", same.TextOf("#BankAccount-error"));
        Assert.Contains("En annen endring venter allerede", again.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _site.WithDatabaseAsync(context => context.BankAccountChanges.CountAsync()));
    }

    [Fact]
    public async Task ChosenPortfolio_GetsAnAccountOfItsOwn_AndTheCompanyMayChangeItsAtTheSameTime()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var box = (await amina.GetAsync("/company/bank-account"))
            .Document.QuerySelectorAll("input[name=Portfolios]")[1]
            .GetAttribute("value")!;
        var none = await amina.SubmitAsync(
            await amina.GetAsync("/company/bank-account"),
            new() { ["BankAccount"] = CompanySteps.Account, ["Reach"] = "Chosen" },
            CompanySteps.ProposeForm
        );
        Assert.Contains("minst én portefølje", none.Text, StringComparison.Ordinal);

        var part = await amina.ProposeAsync(new() { ["Reach"] = "Chosen", ["Portfolios"] = box });
        var whole = await amina.ProposeAsync();
        await odd.ConfirmForAgencyAsync(part);
        await odd.ConfirmForAgencyAsync(whole);
        await amina.PressAsync(whole, CompanySteps.StopForm);
        _site.Clock.Advance(TimeSpan.FromDays(3));
        await _site.RunTheDayAsync();

        var creditor = await _site.CreditorAsync(UserSteps.Kvistbekk);
        Assert.Equal("99991234566", creditor.BankAccount);
        Assert.Equal(
            [null, CompanySteps.Account],
            creditor.Portfolios.OrderBy(one => one.PublicId == box).Select(one => one.BankAccount)
        );
    }

    [Fact]
    public async Task Stop_ByEitherAdministrator_UntilItsDay_LeavesTheOldAccount()
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);
        var change = await siri.ProposeAsync();
        await berit.PressAsync(change, CompanySteps.ConfirmForm);
        var old = await siri.GetAsync(change);

        await siri.PressAsync("/company", CompanySteps.StopForm);
        var again = await siri.SubmitAsync(old, [], CompanySteps.StopForm);

        Assert.Contains("Endringen er avsluttet", again.Text, StringComparison.Ordinal);
        _site.Clock.Advance(TimeSpan.FromDays(10));
        await _site.RunTheDayAsync();
        Assert.Equal("99991234574", (await _site.CreditorAsync(UserSteps.Maltrost)).BankAccount);
        Assert.Single(await _site.ToldAsync(MailKind.BankAccountStopped), one => one == PortalFactory.OtherCreditor);
    }

    [Fact]
    public async Task Administrator_ReadsItAllInTheCompanysLog()
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        var change = await siri.ProposeAsync();

        var log = await siri.GetAsync("/users/log?kind=Company");

        Assert.Contains("Foreslo ny utbetalingskonto", log.TextOf("tbody tr"), StringComparison.Ordinal);
        Assert.Equal(change, log.Document.QuerySelector("tbody a")!.GetAttribute("href"));
        await siri.SubmitAsync(log, [], "form[action='/preferences']:has([name=language])", "[name=language]");
        Assert.Contains("New account for payouts", (await siri.GetAsync(change)).TextOf("h1"), StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();
}
