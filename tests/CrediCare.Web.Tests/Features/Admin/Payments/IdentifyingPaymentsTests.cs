using System.Globalization;
using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Payments;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Payments;

/// <summary>Money whose case is not known: found by what speaks for a case, booked once, or sent back.</summary>
public sealed class IdentifyingPaymentsTests : IDisposable
{
    private const string Form = "main form.form[method=post]";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Money_IsTakenInOnce_IsFoundByItsNumbers_AndBookedOnce()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal", invoiceNumber: "PF-90210");
        var namesake = await _site.AddCaseAsync(DemoFirms.Maltrost, "Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var entry = await odd.GetAsync("/admin/payments/new");
        var typed = Typed("2 000", message: $"betaler {one.Kid[..^1]} og pf 90210", payer: "PRØVEDAL INGRID");

        var received = await odd.SubmitAsync(entry, typed, Form);
        Assert.Equal(received.Location, (await odd.SubmitAsync(entry, typed, Form)).Location);

        Assert.Contains("PRØVEDAL INGRID", (await odd.GetAsync("/admin?kind=Payments")).Text, StringComparison.Ordinal);
        var page = await odd.GetAsync(received.Location!);
        var suggested = page.Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(one.CaseNumber, suggested[0], StringComparison.Ordinal);
        Assert.Contains("KID", suggested[0], StringComparison.Ordinal);
        Assert.Contains(namesake.CaseNumber, suggested[^1], StringComparison.Ordinal);
        var match = await odd.GetAsync($"{received.Location}/match?caseNumber={one.CaseNumber}");
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal($"/cases/{one.CaseNumber}", (await odd.SubmitAsync(match, [], Form)).Location);

        var after = await _site.CaseAsync(one);
        Assert.Equal(-200_000, after.Ledger.Where(row => row.Kind == LedgerEntryKind.Payment).Sum(row => row.Amount.Ore));
        Assert.Equal(2, after.EventCount);
        var payment = await PaymentAsync();
        Assert.Equal((IncomingPaymentState.Matched, (Guid?)one.Id), (payment.State, payment.CaseId));
        Assert.Contains(after.Ledger, row => row.TransactionId == payment.TransactionId);
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.PaymentRecorded));
        Assert.DoesNotContain("PRØVEDAL", (await odd.GetAsync("/admin")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoWhoBookItInTwoCases_BookItInOne()
    {
        var cases = new[]
        {
            await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal"),
            await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Amir Prøvedal"),
        };
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        foreach (var _ in Enumerable.Range(0, 5))
        {
            var address = await EnterAsync(odd, Typed("100"));
            var forms = new[]
            {
                (odd, await odd.GetAsync($"{address}/match?caseNumber={cases[0].CaseNumber}")),
                (admin, await admin.GetAsync($"{address}/match?caseNumber={cases[1].CaseNumber}")),
            };

            var answers = await Task.WhenAll(forms.Select(form => form.Item1.SubmitAsync(form.Item2, [], Form)));

            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        }

        var ledgers = await Task.WhenAll(cases.Select(_site.CaseAsync));
        var booked = ledgers.SelectMany(one => one.Ledger).Where(row => row.Kind == LedgerEntryKind.Payment);
        Assert.Equal(-50_000, booked.Sum(row => row.Amount.Ore));
    }

    [Fact]
    public async Task NobodysMoney_IsSetAside_UnlessSomebodyWasQuicker_AndMayBeTakenUpAgain()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var address = await EnterAsync(odd, Typed("100"));
        var (page, match) = (await odd.GetAsync(address), await odd.GetAsync($"{address}/match?caseNumber={one.CaseNumber}"));

        var empty = await odd.SubmitAsync(page, new() { ["Reason"] = " " }, Form);
        Assert.Contains("Skriv hvorfor", empty.Text, StringComparison.Ordinal);
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(address, (await odd.SubmitAsync(page, new() { ["Reason"] = "Feil konto" }, Form)).Location);
        var late = await odd.SubmitAsync(match, [], Form);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Noen har allerede ført", late.Text, StringComparison.Ordinal);
        Assert.Equal(IncomingPaymentState.ToBeReturned, (await PaymentAsync()).State);
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.PaymentToBeReturned));
        Assert.Contains("Feil konto", (await odd.GetAsync(address)).Text, StringComparison.Ordinal);
        await odd.SubmitAsync(await odd.GetAsync(address), [], $"form[action='{address}/take-up']");
        await odd.SubmitAsync(await odd.GetAsync($"{address}/match?caseNumber={one.CaseNumber}"), [], Form);
        Assert.Equal(HttpStatusCode.Conflict, (await odd.SubmitAsync(page, new() { ["Reason"] = "Feil" }, Form)).Status);
        Assert.Equal(IncomingPaymentState.Matched, (await PaymentAsync()).State);
    }

    [Fact]
    public async Task WhatWasSetAside_WaitsOnTheDesk_UntilItIsRecordedAsSentBack()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var address = await EnterAsync(odd, Typed("100"));
        await odd.SubmitAsync(await odd.GetAsync(address), new() { ["Reason"] = "Feil konto" }, Form);
        Assert.Contains(address, (await odd.GetAsync("/admin?kind=Refunds")).Html, StringComparison.Ordinal);

        var page = await odd.GetAsync(address);
        var empty = await odd.SubmitAsync(page, new() { ["ReturnedOn"] = "23.11.2026" }, $"form[action='{address}/returned']");
        Assert.NotEmpty(empty.TextOf("#ReturnReference-error"));
        var typed = new Dictionary<string, string?> { ["ReturnedOn"] = "23.11.2026", ["ReturnReference"] = "BK 55" };
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(address, (await odd.SubmitAsync(page, typed, $"form[action='{address}/returned']")).Location);

        var payment = await PaymentAsync();
        Assert.Equal((IncomingPaymentState.Returned, "BK 55"), (payment.State, payment.ReturnReference));
        Assert.Contains("BK 55", (await odd.GetAsync(address)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(address, (await odd.GetAsync("/admin?kind=Refunds")).Html, StringComparison.Ordinal);
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.PaymentReturned));
    }

    [Theory]
    [InlineData("0", "23.11.2026", "", "Amount", "over 0")]
    [InlineData("-5", "23.11.2026", "", "Amount", "over 0")]
    [InlineData("100", "24.11.2026", "", "ValueOn", "etter i dag")]
    [InlineData("100", "22.11.2022", "", "ValueOn", "mer enn 4 år")]
    [InlineData("100", "23.11.2026", "123456789", "Kid", "Kontrollsifferet")]
    public async Task WhatCannotBe_IsSaidBesideItsField(string amount, string day, string kid, string field, string says)
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var typed = Typed(amount);
        (typed["ValueOn"], typed["Kid"]) = (day, kid);

        var answer = await odd.SubmitAsync(await odd.GetAsync("/admin/payments/new"), typed, Form);

        Assert.Contains(says, answer.TextOf($"#{field}-error"), StringComparison.Ordinal);
        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.IncomingPayments.CountAsync()));
    }

    [Fact]
    public async Task MoneyOlderThanTheInvoice_IsNotForIt_TooMuchIsExcess_AndTheSameReferenceIsTheSameMoney()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var early = Typed("100");
        (early["ValueOn"], early["BankReference"]) = ("03.08.2026", "REF-1");
        var address = await EnterAsync(odd, early);

        var refused = await odd.SubmitAsync(await odd.GetAsync($"{address}/match?caseNumber={one.CaseNumber}"), [], Form);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("før sakens første faktura", refused.Text, StringComparison.Ordinal);
        Assert.Equal(address, await EnterAsync(odd, early));
        Assert.Contains("finnes fra før", (await odd.GetAsync(address)).Text, StringComparison.Ordinal);
        var large = await odd.GetAsync($"{await EnterAsync(odd, Typed("50 000"))}/match?caseNumber={one.CaseNumber}");
        Assert.Contains("er for mye", large.Text, StringComparison.Ordinal);
        await odd.SubmitAsync(large, [], Form);

        var balance = (await _site.CaseAsync(one)).BalanceOn(new DateOnly(2026, 11, 23), ClaimMaker.Circumstances.Rates);
        Assert.Equal(Money.Zero, balance.Total);
        Assert.True(balance.Excess > Money.FromKroner(30_000));
    }

    [Fact]
    public async Task NobodyElse_SeesOrDoesAnyOfIt()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var address = await EnterAsync(odd, Typed("100", payer: "Hemmelig Betaler"));
        var token = await amina.TokenAsync();

        foreach (var path in new[] { "/admin/payments", "/admin/payments/new", address, $"{address}/match" })
            Assert.Equal(HttpStatusCode.Forbidden, (await amina.GetAsync(path)).Status);
        foreach (var path in new[] { "/admin/payments/new", $"{address}/match", $"{address}/return", $"{address}/take-up" })
            Assert.Equal(HttpStatusCode.Forbidden, (await amina.PostAsync(path, token)).Status);
        Assert.DoesNotContain("Betaler", (await amina.GetAsync("/search?q=Hemmelig")).TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(IncomingPaymentState.Unidentified, (await PaymentAsync()).State);
    }

    private static Dictionary<string, string?> Typed(string amount, string message = "", string payer = "") =>
        new()
        {
            ["Amount"] = amount,
            ["ValueOn"] = "20.11.2026",
            ["Message"] = message,
            ["PayerName"] = payer,
        };

    private static async Task<string> EnterAsync(PortalClient browser, Dictionary<string, string?> typed) =>
        (await browser.SubmitAsync(await browser.GetAsync("/admin/payments/new"), typed, Form)).Location!;

    private Task<IncomingPayment> PaymentAsync() =>
        _site.WithDatabaseAsync(context => context.IncomingPayments.AsNoTracking().SingleAsync());

    public void Dispose() => _site.Dispose();
}
