using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;
using CrediCare.Web.Tests.Features.Users;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Company;

public sealed class TwoAtOnceOnTheAccountTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task TwoConfirmAtOnce_OneDoes()
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var change = await siri.ProposeAsync();
        var (page, desk) = (await berit.GetAsync(change), await odd.GetAsync(CompanySteps.DeskOf(change)));

        await Task.WhenAll(
            berit.SubmitAsync(page, [], CompanySteps.ConfirmForm),
            odd.SubmitAsync(desk, new() { ["Confirm.HasCalled"] = "true" }, CompanySteps.ConfirmForm)
        );

        Assert.Equal(BankAccountChangeState.Confirmed, (await _site.ChangeAsync(change)).State);
        Assert.Single(await _site.AccountLogAsync(), entry => entry.Action == AuditAction.BankAccountConfirmed);
        Assert.Equal(CompanySteps.MaltrostsAdministrators, await _site.ToldAsync(MailKind.BankAccountConfirmed));
    }

    [Fact]
    public async Task ConfirmAndStopAtOnce_EndsStopped_OrConfirmedFirstAndThenStopped()
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);
        var change = await siri.ProposeAsync();
        var (mine, theirs) = (await siri.GetAsync(change), await berit.GetAsync(change));

        await Task.WhenAll(
            berit.SubmitAsync(theirs, [], CompanySteps.ConfirmForm),
            siri.SubmitAsync(mine, [], CompanySteps.StopForm)
        );

        Assert.Equal(BankAccountChangeState.Stopped, (await _site.ChangeAsync(change)).State);
        var log = (await _site.AccountLogAsync()).Select(entry => entry.Action).ToList();
        Assert.Equal(AuditAction.BankAccountStopped, log[^1]);
        Assert.Equal(log.Distinct().Count(), log.Count);
    }

    [Fact]
    public async Task TwoProposeAtOnce_OneIsOpen()
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);
        var company = $"?company={await _site.CompanyIdAsync(UserSteps.Maltrost)}";
        var (mine, theirs) = (
            await siri.GetAsync("/company/bank-account"),
            await berit.GetAsync($"/company/bank-account{company}")
        );

        await Task.WhenAll(
            siri.SubmitAsync(mine, new() { ["BankAccount"] = CompanySteps.Account }, CompanySteps.ProposeForm),
            berit.SubmitAsync(theirs, new() { ["BankAccount"] = "99991234604" }, CompanySteps.ProposeForm)
        );

        Assert.Equal(1, await _site.WithDatabaseAsync(context => context.BankAccountChanges.CountAsync()));
    }

    public void Dispose() => _site.Dispose();
}
