using System.Net;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Seeding;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Payments.Files;
using CrediCare.TestKit;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Admin.Settlement.Payouts;
using CrediCare.Web.Jobs;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Admin.Settlement;

/// <summary>What the bank may have the file of is not paid by another order before two people know that the bank has stopped it.</summary>
public sealed class StoppedPayoutsTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();
    private PortalClient _odd = null!;
    private PortalClient _admin = null!;
    private string _order = "";

    public async Task InitializeAsync()
    {
        await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            "20377",
            moves: (one, user) => one.Pay(1_000, "2026-11-18", user)
        );
        Assert.Equal(JobOutcome.Succeeded, await _site.Services.GetRequiredService<ClientFundsDays>().RunAsync(default));
        _odd = await _site.SignInAsync(PortalFactory.Caseworker);
        _admin = await _site.SignInAsync(PortalFactory.Administrator);
        _order = await PayoutSteps.PrepareAsync(_odd);
        await PayoutSteps.PressAsync(_admin, _order, "approve");
    }

    public Task DisposeAsync()
    {
        _odd.Dispose();
        _admin.Dispose();
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task BeforeTheFileIsFetched_OneCancels()
    {
        Assert.Equal(_order, (await PayoutSteps.PressAsync(_odd, _order, "cancel")).Location);

        Assert.Equal(PaymentOrderState.Cancelled, (await OrderAsync()).State);
        Assert.Contains((await ProposedAsync()).All, one => one.Hindrance is null);
        Assert.Equal(HttpStatusCode.NotFound, (await _odd.GetAsync($"{_order}/bank-file")).Status);
    }

    [Fact]
    public async Task OnceTheFileIsFetched_NothingIsPaidAnew_BeforeOneHasSaidThatItIsStopped_AndAnotherHasConfirmedIt()
    {
        await FetchAsync();
        var page = await _odd.GetAsync(_order);
        Assert.Null(page.Document.QuerySelector("[formaction$='/cancel']"));
        Assert.Contains("Odd Utkastnes", page.Text, StringComparison.Ordinal);
        var cancelled = await PayoutSteps.PressAsync(_odd, _order, "cancel");
        Assert.Equal(HttpStatusCode.Conflict, cancelled.Status);
        Assert.Contains("Bankfilen er lastet ned", cancelled.TextOf(".ds-error-summary"), StringComparison.Ordinal);

        var empty = await PayoutSteps.PressAsync(_odd, _order, "stopped", " ");
        Assert.Contains("Skriv hvordan du vet at banken har stanset filen", empty.Text, StringComparison.Ordinal);
        Assert.Equal(PaymentOrderState.Approved, (await OrderAsync()).State);

        Assert.Equal(_order, (await PayoutSteps.PressAsync(_odd, _order, "stopped", "Ringte <b>Kari</b> i banken")).Location);
        Assert.Equal(PaymentOrderState.Stopping, (await OrderAsync()).State);
        await NothingIsProposedAsync();
        var own = await _odd.GetAsync(_order);
        Assert.Contains("Ringte <b>Kari</b> i banken", own.TextOf(".quote"), StringComparison.Ordinal);
        Assert.Contains("En kollega må bekrefte det", own.Text, StringComparison.Ordinal);
        Assert.Null(own.Document.QuerySelector("[formaction$='/confirm']"));
        Assert.Equal(HttpStatusCode.Conflict, (await PayoutSteps.PressAsync(_odd, _order, "stopped/confirm")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await PayoutSteps.PressAsync(_admin, _order, "cancel")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await PayoutSteps.PressAsync(_admin, _order, "sent")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _odd.GetAsync($"{_order}/bank-file")).Status);
        await NothingIsProposedAsync();

        Assert.NotNull((await _admin.GetAsync(_order)).Document.QuerySelector("[formaction$='/confirm']"));
        Assert.Equal(_order, (await PayoutSteps.PressAsync(_admin, _order, "stopped/confirm")).Location);
        Assert.Equal(PaymentOrderState.Cancelled, (await OrderAsync()).State);
        Assert.Contains("Ringte <b>Kari</b> i banken", (await _odd.GetAsync(_order)).Text, StringComparison.Ordinal);
        Assert.Contains((await ProposedAsync()).All, one => one.Hindrance is null);
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.PaymentOrderStopSaid));
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.PaymentOrderCancelled));
    }

    [Fact]
    public async Task WhatTheBankHasPaid_IsNotStopped_AndIsSentWhenSomebodySaysSo()
    {
        await FetchAsync();
        await PayoutSteps.PressAsync(_odd, _order, "stopped", "Nettbanken viser ingenting");
        var line = (await OrderAsync()).Lines[0];
        await PayoutSteps.BookedAsync(_odd, "betalt.xml", PayoutSteps.Word(line, PaymentFileItemKind.Left), 1);

        var confirmed = await PayoutSteps.PressAsync(_admin, _order, "stopped/confirm");

        Assert.Equal(HttpStatusCode.Conflict, confirmed.Status);
        Assert.Contains("noe av dette oppdraget er betalt", confirmed.TextOf(".ds-error-summary"), StringComparison.Ordinal);
        await NothingIsProposedAsync();
        Assert.Equal(_order, (await PayoutSteps.PressAsync(_odd, _order, "stopped/undo")).Location);
        var again = await PayoutSteps.PressAsync(_odd, _order, "stopped", "Likevel ikke");
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal("Likevel ikke", again.Document.QuerySelector("[name='Stop.Because']")!.GetAttribute("value"));
        Assert.Equal(_order, (await PayoutSteps.PressAsync(_odd, _order, "sent")).Location);
        Assert.NotNull((await OrderAsync()).Lines.Single(one => one.Id == line.Id).PaidOn);
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.PaymentOrderStopTakenBack));
    }

    [Fact]
    public async Task WhoeverConfirms_ShowsTheirPasswordAnew_WhenThatIsLongAgo()
    {
        await FetchAsync();
        await PayoutSteps.PressAsync(_odd, _order, "stopped", "Ringte banken");
        _site.Clock.Advance(SignInSession.ConfirmedFor);

        var asked = await PayoutSteps.PressAsync(_admin, _order, "stopped/confirm");

        Assert.StartsWith($"{AccountPaths.Confirm}?", asked.Location, StringComparison.Ordinal);
        Assert.Equal(PaymentOrderState.Stopping, (await OrderAsync()).State);
    }

    /// <summary>The one who fetches the file has read the order before the other one cancelled it.</summary>
    [Fact]
    public async Task FetchedAndCancelledAtTheSameMoment_NobodyGetsTheFileOfACancelledOrder()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var read = await scope
            .ServiceProvider.GetRequiredService<PortalContext>()
            .PaymentOrders.Include(one => one.Lines)
            .SingleAsync();
        await PayoutSteps.PressAsync(_odd, _order, "cancel");

        var slower = await scope
            .ServiceProvider.GetRequiredService<OrderPayments>()
            .TakeFileAsync(read.PublicId, new Viewer(Guid.CreateVersion7(), "", StaffRole.Caseworker, [], null), default);

        Assert.Equal(PaymentOrderRefusal.AtTheSameMoment, slower!.Value.Refusal);
    }

    private async Task FetchAsync()
    {
        Assert.Contains("pain.001.001.03", await _odd.Http.GetStringAsync($"{_order}/bank-file"), StringComparison.Ordinal);
        Assert.NotNull((await OrderAsync()).FileTakenAtUtc);
    }

    private async Task NothingIsProposedAsync()
    {
        Assert.DoesNotContain((await ProposedAsync()).All, one => one.Hindrance is null);
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await _odd.PostAsync(PayoutSteps.Payouts, await PayoutSteps.FieldsAsync(_odd))).Status
        );
    }

    private Task<PayoutProposals> ProposedAsync() =>
        _site.WithAsync<PayoutProposalsQuery, PayoutProposals>(async query => (await query.FindAsync(default))!);

    private Task<PaymentOrder> OrderAsync() =>
        _site.WithDatabaseAsync(context => context.PaymentOrders.AsNoTracking().Include(one => one.Lines).SingleAsync());
}
