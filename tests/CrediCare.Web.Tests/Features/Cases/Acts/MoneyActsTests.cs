using System.Net;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Cases.Acts;

public sealed class MoneyActsTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Payment_LowersTheClaim_FromTheDayItWasPaid()
    {
        var one = await AddAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        await amina.ActAsync(one, "payments", new() { ["Amount"] = "4 380,00", ["PaidOn"] = "20.10.2026" });

        var entry = Assert.Single(
            (await _site.CaseAsync(one)).Ledger,
            row => row is { Kind: LedgerEntryKind.DirectPayment, Component: LedgerComponent.Principal }
        );
        Assert.Equal(new DateOnly(2026, 10, 20), entry.EffectiveOn);
        Assert.Equal(new DateOnly(2026, 11, 23), entry.BookedOn);
        Assert.Contains(
            "Delvis betalt",
            (await amina.GetAsync($"/cases/{one.CaseNumber}")).TextOf(".page__status"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(PortalFactory.Creditor, "")]
    [InlineData(PortalFactory.Caseworker, "/admin")]
    public async Task SamePaymentTwice_IsAskedAbout_AndBookedWhenItIsSaidToBeAnother(string who, string admin)
    {
        var one = await AddAsync();
        using var reader = await _site.SignInAsync(who);
        var fields = new Dictionary<string, string?> { ["Amount"] = "1 000", ["PaidOn"] = "20.10.2026" };
        Task<PortalPage> FormAsync() => reader.GetAsync($"{admin}/cases/{one.CaseNumber}/payments");
        var first = await FormAsync();
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(HttpStatusCode.Redirect, (await reader.SubmitAsync(first, fields, ActSteps.Form)).Status);
        Assert.Contains(
            "betalt 20. okt",
            (await reader.GetAsync($"/cases/{one.CaseNumber}")).TextOf(".case__log"),
            StringComparison.Ordinal
        );

        var asked = await reader.SubmitAsync(await FormAsync(), fields, ActSteps.Form);

        Assert.Contains("23. november", asked.TextOf("#IsAnother-error"), StringComparison.Ordinal);
        Assert.Equal("1 000", asked.Document.QuerySelector("#Amount")!.GetAttribute("value"));
        Assert.Equal(2, (await _site.CaseAsync(one)).EventCount);
        await reader.SubmitAsync(asked, new() { ["IsAnother"] = "true" }, ActSteps.Form);
        Assert.Equal(3, (await _site.CaseAsync(one)).EventCount);
    }

    [Fact]
    public async Task PaymentLargerThanTheClaim_IsTaken_AndTheExcessIsTheirs()
    {
        var one = await AddAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        await amina.ActAsync(one, "payments", new() { ["Amount"] = "99 000", ["PaidOn"] = "20.11.2026" });

        var balance = (await _site.CaseAsync(one)).BalanceOn(new DateOnly(2026, 11, 23), ClaimMaker.Circumstances.Rates);
        Assert.Equal(Money.Zero, balance.Total);
        Assert.True(balance.Excess > Money.FromKroner(80_000));
        Assert.Contains("til gode", (await amina.GetAsync($"/cases/{one.CaseNumber}")).TextOf(".done"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "20.11.2026", "Amount", "over 0")]
    [InlineData("-5", "20.11.2026", "Amount", "over 0")]
    [InlineData("tusen", "20.11.2026", "Amount", "tall")]
    [InlineData("100", "24.11.2026", "PaidOn", "ikke kommet ennå")]
    [InlineData("100", "1.1.2026", "PaidOn", "før fakturaen")]
    [InlineData("100", "31.2.2026", "PaidOn", "")]
    public async Task WrongPayment_IsSaidBesideItsField_AndKept(string amount, string day, string field, string says)
    {
        var one = await AddAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var answer = await amina.ActAsync(one, "payments", new() { ["Amount"] = amount, ["PaidOn"] = day });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(says, answer.TextOf($"#{field}-error"), StringComparison.Ordinal);
        Assert.Equal(amount, answer.Document.QuerySelector("#Amount")!.GetAttribute("value"));
        Assert.DoesNotContain((await _site.CaseAsync(one)).Ledger, row => row.Kind == LedgerEntryKind.DirectPayment);
    }

    [Fact]
    public async Task WholeCredit_ClosesTheCaseFree_AndTheDebtorOwesNothing()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal", moves: (made, user) => made.SendDemand(user));
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        await amina.ActAsync(one, "credit-notes", new() { ["Extent"] = "Whole", ["Reason"] = "Feil kunde" });

        var closed = await _site.CaseAsync(one);
        Assert.Equal((CaseStage.Closed, ClosedReason.Credited), (closed.Stage, closed.ClosedReason));
        Assert.Equal(Money.Zero, closed.BalanceOn(new DateOnly(2026, 11, 23), ClaimMaker.Circumstances.Rates).Total);
        Assert.Contains(
            "koster deg ingenting",
            (await amina.GetAsync($"/cases/{one.CaseNumber}")).TextOf(".done"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("20 000", "mer enn fakturaen")]
    [InlineData("", "Skriv beløpet")]
    [InlineData("0", "over 0")]
    public async Task PartOfACredit_IsMeasuredAgainstThePrincipal(string amount, string says)
    {
        var one = await AddAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var answer = await amina.ActAsync(
            one,
            "credit-notes",
            new()
            {
                ["Extent"] = "Part",
                ["Amount"] = amount,
                ["Reason"] = "Rabatt",
            }
        );

        Assert.Contains(says, answer.TextOf("#Amount-error"), StringComparison.Ordinal);
        Assert.Equal(1, (await _site.CaseAsync(one)).EventCount);
    }

    [Fact]
    public async Task PartOfACredit_LeavesTheRest_AndTheLastPartCloses()
    {
        var one = await AddAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        foreach (var amount in new[] { "4 380", "10 000" })
            await amina.ActAsync(
                one,
                "credit-notes",
                new()
                {
                    ["Extent"] = "Part",
                    ["Amount"] = amount,
                    ["Reason"] = "Rabatt",
                }
            );

        Assert.Equal(ClosedReason.Credited, (await _site.CaseAsync(one)).ClosedReason);
    }

    [Fact]
    public async Task Withdrawing_ShowsItsCost_AndOffersTheFreeCreditNote()
    {
        var one = await AddAsync();
        await SetPriceAsync(Money.FromKroner(500));
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await amina.GetAsync($"/cases/{one.CaseNumber}/withdraw");
        var unread = await amina.SubmitAsync(page, new() { ["Reason"] = "Vi gjør det selv" }, ActSteps.Form);
        var done = await amina.SubmitAsync(page, new() { ["Reason"] = "Vi gjør det selv", ["HasRead"] = "true" }, ActSteps.Form);

        Assert.Contains("500,00 kr", page.TextOf(".pairs").Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href$='/credit-notes']"));
        Assert.Contains("Kryss av", unread.TextOf("#HasRead-error"), StringComparison.Ordinal);
        Assert.Contains("500,00 kr", unread.TextOf(".pairs").Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal($"/cases/{one.CaseNumber}", done.Location);
        Assert.Equal(ClosedReason.Withdrawn, (await _site.CaseAsync(one)).ClosedReason);
        var closed = await amina.GetAsync($"/cases/{one.CaseNumber}");
        Assert.Contains("Vi gjør det selv", closed.TextOf(".case__log"), StringComparison.Ordinal);
        Assert.Contains("kostet 500,00 kr", closed.TextOf(".page__note").Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithdrawingAtAPriceNobodyKnows_IsAgreedToByName_AndStaysInTheCase()
    {
        var one = await AddAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var page = await amina.GetAsync($"/cases/{one.CaseNumber}/withdraw");
        var without = await amina.SubmitAsync(page, new() { ["Reason"] = "Feil", ["HasRead"] = "true" }, ActSteps.Form);
        Assert.Equal(CaseStage.Opened, (await _site.CaseAsync(one)).Stage);
        await amina.SubmitAsync(without, new() { ["AgreesToUnknownPrice"] = "true" }, ActSteps.Form);

        Assert.Contains("Prisen er ikke kjent ennå", page.TextOf(".ds-alert"), StringComparison.Ordinal);
        Assert.NotEqual("", without.TextOf("#AgreesToUnknownPrice-error"));
        foreach (var reader in new[] { amina, odd })
            Assert.Contains(
                "Amina Øvingsen godtok 23. november 2026",
                (await reader.GetAsync($"/cases/{one.CaseNumber}")).Text,
                StringComparison.Ordinal
            );
    }

    [Theory]
    [InlineData(false, HttpStatusCode.Forbidden)]
    [InlineData(true, HttpStatusCode.OK)]
    public async Task Member_WithdrawsWhereTheCompanyLetsMembers(bool lets, HttpStatusCode expected)
    {
        var one = await AddAsync();
        await _site.WithDatabaseAsync(async context =>
        {
            var creditor = await context.Creditors.SingleAsync(found => found.Id == one.CreditorId);
            creditor.LetMembers(creditor.MemberRights with { WithdrawCases = lets }, _site.Clock.UtcNow);
            await context.SaveChangesAsync();
        });
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);

        Assert.Equal(expected, (await berit.GetAsync($"/cases/{one.CaseNumber}/withdraw")).Status);
        Assert.Equal(
            lets,
            (await berit.GetAsync($"/cases/{one.CaseNumber}")).Document.QuerySelector("a[href$='/withdraw']") is not null
        );
    }

    private Task<Case> AddAsync() => _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");

    private Task SetPriceAsync(Money price) =>
        _site.WithDatabaseAsync(async context =>
        {
            var creditor = await context.Creditors.SingleAsync(one =>
                one.OrganisationNumber == DemoFirms.Kvistbekk.OrganisationNumber
            );
            var agreement = Agreement.Accept(
                creditor.Id,
                null,
                AcceptedTerms.Of("2026-1", "Avtale", "Amina", _site.Clock.UtcNow)
            );
            agreement.SetPrice(AgreementPriceKind.Withdrawal, new DateOnly(2026, 1, 1), price, null);
            context.Add(agreement);
            await context.SaveChangesAsync();
        });

    public void Dispose() => _site.Dispose();
}
