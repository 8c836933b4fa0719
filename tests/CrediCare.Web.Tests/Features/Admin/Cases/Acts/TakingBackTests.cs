using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Payments;
using CrediCare.TestKit;
using CrediCare.Web.Features.Admin.Cases.Acts;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Cases.Acts;

/// <summary>A payment that was booked by mistake, or that the bank took back, is off the case again, with a reason.</summary>
public sealed class TakingBackTests : IDisposable
{
    private const string Form = "main form.form[method=post]";

    private readonly PortalFactory _site = new();

    [Theory]
    [InlineData("Mistake", IncomingPaymentState.Unidentified)]
    [InlineData("Bank", IncomingPaymentState.TakenBack)]
    public async Task APayment_IsTakenBackOnce_AndItsMoneyIsWhereItBelongs(string cause, IncomingPaymentState state)
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        await BookAsync(odd, one, "2 000");
        var place = Assert.Single(TakingBackForm.Payments(await _site.CaseAsync(one))).Key;

        var incomplete = await odd.StaffActAsync(one, "payment-back", new() { ["Reason"] = "Feil sak" });
        Assert.NotEmpty(incomplete.TextOf("#Payment-error"));
        Assert.NotEmpty(incomplete.TextOf("#Cause-error"));
        var typed = new Dictionary<string, string?>
        {
            ["Payment"] = $"{place}",
            ["Cause"] = cause,
            ["Reason"] = "Feil sak",
        };
        var page = await odd.GetAsync(one.AdminAddress("payment-back"));
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(
                $"/cases/{one.CaseNumber}",
                (await odd.SubmitAsync(page, typed, $"{ActSteps.Form}[method=post]")).Location
            );

        var after = await _site.CaseAsync(one);
        Assert.Equal(Money.Zero, new(after.Ledger.Sum(row => row.PaidOre ?? 0)));
        Assert.Empty(after.StandingPayments());
        var log = (await amina.GetAsync($"/cases/{one.CaseNumber}")).TextOf(".case__log");
        Assert.Contains("Innbetaling tilbakeført", log, StringComparison.Ordinal);
        Assert.Contains("Feil sak", log, StringComparison.Ordinal);
        var payment = await _site.WithDatabaseAsync(context => context.IncomingPayments.SingleAsync());
        Assert.Equal(state, payment.State);
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.PaymentTakenBack));
        Assert.Contains(
            "2 000",
            (await odd.GetAsync($"/admin/payments?state={state}")).Text.Replace('\u00a0', ' '),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "ingen innbetalinger å tilbakeføre",
            (await odd.GetAsync(one.AdminAddress("payment-back"))).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task PaidCase_IsOpenAgain_AndItsCreditorIsToldOnce()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        await BookAsync(odd, one, "100 000");
        Assert.Equal(CaseStage.Closed, (await _site.CaseAsync(one)).Stage);
        var typed = new Dictionary<string, string?>
        {
            ["Payment"] = $"{Assert.Single(TakingBackForm.Payments(await _site.CaseAsync(one))).Key}",
            ["Cause"] = "Bank",
            ["Reason"] = "Sjekken var dekningsløs",
        };
        var page = await odd.GetAsync(one.AdminAddress("payment-back"));
        foreach (var _ in Enumerable.Range(0, 2))
            await odd.SubmitAsync(page, typed, $"{ActSteps.Form}[method=post]");

        Assert.NotEqual(CaseStage.Closed, (await _site.CaseAsync(one)).Stage);
        var inbox = await amina.GetAsync("/inbox");
        Assert.Contains($"Sak {one.CaseNumber} er åpnet igjen", inbox.Text, StringComparison.Ordinal);
        var mails = await _site.WithDatabaseAsync(context =>
            context
                .OutboxMails.Where(mail => mail.Kind == MailKind.CaseReopened)
                .Select(mail => mail.RecipientAddress)
                .ToListAsync()
        );
        Assert.Single(mails, PortalFactory.Creditor);
    }

    public void Dispose() => _site.Dispose();

    private async Task BookAsync(PortalClient odd, Case one, string amount)
    {
        var typed = new Dictionary<string, string?> { ["Amount"] = amount, ["PayerName"] = "Prøvedal" };
        var received = await odd.SubmitAsync(await odd.GetAsync("/admin/payments/new"), typed, Form);
        var match = await odd.GetAsync($"{received.Location}/match?caseNumber={one.CaseNumber}");
        Assert.Equal($"/cases/{one.CaseNumber}", (await odd.SubmitAsync(match, [], Form)).Location);
        Assert.Equal(
            IncomingPaymentState.Matched,
            await _site.WithDatabaseAsync(context => context.IncomingPayments.Select(p => p.State).SingleAsync())
        );
    }
}
