using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;
using CrediCare.Web.Tests.Features.Users;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Company;

public sealed class WhoChangesTheAccountTests : IDisposable
{
    private const string Nils = "nils@maltrost.example";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Proposer_CannotConfirm_NorSeeTheWholeNumber()
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);
        var change = await siri.ProposeAsync();
        var page = await siri.GetAsync(change);
        var token = page.Document.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await siri.PostAsync($"{change}/confirm", new() { ["__RequestVerificationToken"] = token });

        Assert.Null(page.Document.QuerySelector(CompanySteps.ConfirmForm));
        Assert.Equal("Slutter på 4590", page.Value("Ny bankkonto"));
        Assert.Contains("Du har selv foreslått denne kontoen", answer.Text, StringComparison.Ordinal);
        Assert.Equal(BankAccountChangeState.Proposed, (await _site.ChangeAsync(change)).State);
    }

    [Fact]
    public async Task OneLetInJustBeforeTheProposal_CannotConfirm()
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var nils = await _site.LetInAsync(siri, Nils, "Administrator");
        _site.Clock.Advance(TimeSpan.FromMinutes(5));
        var change = await siri.ProposeAsync();

        var answer = await nils.PressAsync(change, CompanySteps.ConfirmForm);

        Assert.Contains("mindre enn 30 dager før", answer.Text, StringComparison.Ordinal);
        Assert.Equal(BankAccountChangeState.Proposed, (await _site.ChangeAsync(change)).State);
    }

    [Fact]
    public async Task Stranger_ReaderAndMember_FindNothing()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var jonas = await _site.SignInAsync(PortalFactory.Reader);
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);
        var change = await amina.ProposeAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await siri.GetAsync(change)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await jonas.GetAsync(change)).Status);
        // A member there: an administrator elsewhere does not make one here.
        Assert.Equal(HttpStatusCode.NotFound, (await berit.GetAsync(change)).Status);
        var token = (await siri.GetAsync("/company")).Document.QuerySelector("[name=__RequestVerificationToken]")!;
        foreach (var deed in new[] { "confirm", "stop" })
            Assert.Equal(
                HttpStatusCode.NotFound,
                (
                    await siri.PostAsync(
                        $"{change}/{deed}",
                        new() { ["__RequestVerificationToken"] = token.GetAttribute("value")! }
                    )
                ).Status
            );
        Assert.Equal(BankAccountChangeState.Proposed, (await _site.ChangeAsync(change)).State);
    }

    [Fact]
    public async Task ProposingAndConfirming_AskAgain_AQuarterOfAnHourAfterSigningIn_StoppingDoesNot()
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);
        var change = await siri.ProposeAsync();
        var (mine, theirs) = (await siri.GetAsync(change), await berit.GetAsync(change));
        _site.Clock.Advance(Data.Identity.SignInSession.ConfirmedFor);

        var asked = await berit.SubmitAsync(theirs, [], CompanySteps.ConfirmForm);

        Assert.StartsWith("/account/confirm?", asked.Location, StringComparison.Ordinal);
        Assert.StartsWith("/account/confirm?", (await siri.GetAsync("/company/bank-account")).Location, StringComparison.Ordinal);
        Assert.Equal(BankAccountChangeState.Proposed, (await _site.ChangeAsync(change)).State);
        Assert.Equal(change, (await siri.SubmitAsync(mine, [], CompanySteps.StopForm)).Location);
    }

    [Fact]
    public async Task OnlyAdministrator_IsToldThatACaseworkerRings_AndOnWhichNumber()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await amina.GetAsync("/company/bank-account");

        Assert.Contains("Derfor gjør en saksbehandler hos oss det", page.Text, StringComparison.Ordinal);
        Assert.Contains("Vi ringer 32 00 00 19", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Role", "Reader", 2, true)]
    [InlineData("LastDay", "23.11.2026", 2, true)]
    [InlineData(null, null, 2, true)]
    [InlineData("Role", "Reader", 31, false)]
    public async Task WhoeverWasAdministratorUntilLately_IsToldOfAProposal(string? field, string? value, int days, bool told)
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        var access = await _site.AccessPathAsync(PortalFactory.Accountant, UserSteps.Maltrost);
        if (field is null)
            await siri.SubmitAsync(await siri.GetAsync($"{access}/end"), [], UserSteps.EndForm);
        else
            await siri.SubmitAsync(await siri.GetAsync(access), new() { [field] = value }, UserSteps.ChangeForm);
        _site.Clock.Advance(TimeSpan.FromDays(days));
        using var later = await _site.SignInAsync(PortalFactory.OtherCreditor);

        await later.ProposeAsync();

        Assert.Equal(
            told ? CompanySteps.MaltrostsAdministrators : [PortalFactory.OtherCreditor],
            await _site.ToldAsync(MailKind.BankAccountProposed)
        );
    }

    public void Dispose() => _site.Dispose();
}
