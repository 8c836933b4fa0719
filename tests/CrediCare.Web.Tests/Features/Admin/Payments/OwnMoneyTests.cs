using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Payments;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Payments;

/// <summary>What the agency itself has put on the client account waits for no case: it is put aside with a reason, and taken up again.</summary>
public sealed class OwnMoneyTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();
    private readonly IncomingPayment _payment = IncomingPayment.Receive(
        IncomingPayment.ByHand,
        "B-1",
        Money.FromKroner(500),
        new DateOnly(2026, 11, 20),
        null,
        "Overføring",
        new Payer("CrediCare AS", null),
        new DateTime(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc)
    );

    private string Address => $"/admin/payments/{_payment.PublicId}";
    private string Form => $"form[action='{Address}/own-money']";

    public Task InitializeAsync() =>
        _site.WithDatabaseAsync(context =>
        {
            context.Add(_payment);
            return context.SaveChangesAsync();
        });

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task OwnMoney_IsPutAsideWithAReason_LeavesTheQueue_AndIsTakenUpAgain()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var page = await odd.GetAsync(Address);

        var empty = await odd.SubmitAsync(page, new() { ["OwnReason"] = " " }, Form);
        Assert.Contains(
            "Skriv hvordan du vet at det er egne penger",
            empty.TextOf(".ds-validation-message"),
            StringComparison.Ordinal
        );
        Assert.Null(empty.Document.QuerySelector("#Reason")!.GetAttribute("aria-invalid"));
        Assert.Equal(IncomingPaymentState.Unidentified, await StateAsync());

        var said = await odd.SubmitAsync(page, new() { ["OwnReason"] = "Fra <b>driftskontoen</b>" }, Form);
        Assert.Equal(Address, said.Location);
        Assert.Equal(Address, (await odd.SubmitAsync(page, new() { ["OwnReason"] = "En gang til" }, Form)).Location);
        Assert.Contains("Fra <b>driftskontoen</b>", (await odd.GetAsync(Address)).Text, StringComparison.Ordinal);
        Assert.Contains("CrediCare AS", (await odd.GetAsync("/admin/payments?state=OwnMoney")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("CrediCare AS", (await odd.GetAsync("/admin/payments")).TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.PaymentIsOwnMoney));

        Assert.Equal(
            Address,
            (await odd.SubmitAsync(await odd.GetAsync(Address), [], $"form[action='{Address}/take-up']")).Location
        );
        Assert.Equal(IncomingPaymentState.Unidentified, await StateAsync());
        Assert.Contains("CrediCare AS", (await odd.GetAsync("/admin/payments")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.PaymentTakenUp));
    }

    [Fact]
    public async Task WhatIsBookedMeanwhile_IsNotOwnMoney_AndOwnMoneyIsBookedOnNoCase()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var page = await odd.GetAsync(Address);
        var match = await odd.GetAsync($"{Address}/match?caseNumber={one.CaseNumber}");
        await odd.SubmitAsync(page, new() { ["OwnReason"] = "Fra driftskontoen" }, Form);

        Assert.Equal(HttpStatusCode.Conflict, (await odd.SubmitAsync(match, [], "main form.form[method=post]")).Status);
        Assert.Equal(IncomingPaymentState.OwnMoney, await StateAsync());

        await odd.SubmitAsync(await odd.GetAsync(Address), [], $"form[action='{Address}/take-up']");
        await odd.SubmitAsync(match, [], "main form.form[method=post]");
        var late = await odd.SubmitAsync(page, new() { ["OwnReason"] = "Fra driftskontoen" }, Form);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(IncomingPaymentState.Matched, await StateAsync());
    }

    [Fact]
    public async Task InEnglish_ItSaysTheSame()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        odd.Http.DefaultRequestHeaders.Add("Accept-Language", "en");

        var page = await odd.GetAsync(Address);
        await odd.SubmitAsync(page, new() { ["OwnReason"] = "From our own account" }, Form);

        Assert.Contains("Is it our own money?", page.Text, StringComparison.Ordinal);
        Assert.Contains("Own money, not a payment.", (await odd.GetAsync(Address)).Text, StringComparison.Ordinal);
    }

    private Task<IncomingPaymentState> StateAsync() =>
        _site.WithDatabaseAsync(context => context.IncomingPayments.Select(one => one.State).SingleAsync());
}
