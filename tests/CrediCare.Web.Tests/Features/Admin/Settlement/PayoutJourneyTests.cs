using System.Globalization;
using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Payments.Files;
using CrediCare.TestKit;
using CrediCare.Web.Features.Reports;
using CrediCare.Web.Jobs;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Admin.Settlement;

/// <summary>From the order to the bank and back, through the pages: one prepares, another approves, the bank says the rest.</summary>
public sealed class PayoutJourneyTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();
    private Case _one = null!;

    public async Task InitializeAsync()
    {
        _one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            "20377",
            moves: (one, user) =>
                one.RegisterPayment(
                    LedgerEntryKind.Payment,
                    Money.FromKroner(50_000),
                    new DateOnly(2026, 11, 18),
                    CoverageOrder.CostsInterestPrincipal,
                    ClaimMaker.Circumstances,
                    ClaimMaker.Occasion("2026-11-18", user)
                )
        );
        Assert.Equal(JobOutcome.Succeeded, await _site.Services.GetRequiredService<ClientFundsDays>().RunAsync(default));
    }

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task WhatTwoHaveApproved_IsConfirmedByTheBank_AndWhatComesBackIsPaidAnew()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var order = await SentAsync(odd);
        var line = await LineAsync();
        Assert.Equal("Prepared by one, approved by another", await ApprovalAsync());

        var told = await PayoutSteps.BookedAsync(odd, "betalt.xml", PayoutSteps.Word(line, PaymentFileItemKind.Left), 1);
        Assert.Contains("Utbetalingen er betalt", told.Text, StringComparison.Ordinal);
        Assert.NotNull(told.Document.QuerySelector($"a[href='{order}']"));
        Assert.Contains("Betalt 23. november 2026", (await odd.GetAsync(order)).Text, StringComparison.Ordinal);
        var late = await PayoutSteps.RejectAsync(odd, order, "Stengt", line.Number);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Bankens fil sier at denne er betalt", late.Text, StringComparison.Ordinal);

        await PayoutSteps.BookedAsync(odd, "tilbake.xml", PayoutSteps.Word(line, PaymentFileItemKind.PayoutReturned), 2);
        var page = await odd.GetAsync(order);
        Assert.Contains("Kom tilbake 23. november 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("AC04", page.Text, StringComparison.Ordinal);
        Assert.Contains("Én utbetaling kom ikke fram", (await odd.GetAsync("/admin/settlement")).Text, StringComparison.Ordinal);
        var waiting = await odd.GetAsync(PayoutSteps.Payouts);
        Assert.Contains("Forrige betaling til kontoen kom ikke fram", waiting.Text, StringComparison.Ordinal);
        Assert.True((await _site.CaseAsync(_one)).Excess.IsPositive);
        Assert.Contains(
            "Tilbakebetalingen kom ikke fram",
            (await odd.GetAsync($"/cases/{_one.CaseNumber}")).Text,
            StringComparison.Ordinal
        );

        var seen = await odd.PostAsync($"{order}/account/{line.Number}", await PayoutSteps.FieldsAsync(odd));
        Assert.Equal(order, seen.Location);
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await odd.PostAsync($"{order}/account/{line.Number}", await PayoutSteps.FieldsAsync(odd))).Status
        );
        Assert.DoesNotContain(
            "Forrige betaling til kontoen kom ikke fram",
            (await odd.GetAsync(PayoutSteps.Payouts)).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.PayoutConfirmed));
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.PayoutReturned));
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.PayoutAccountSeen));
    }

    [Fact]
    public async Task WhatTheBankRejects_IsSaidWithAReason_AndTheRefundIsOwedAgain()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var order = await SentAsync(odd);
        var line = await LineAsync();

        var empty = await PayoutSteps.RejectAsync(odd, order, " ", line.Number);
        Assert.Contains("Skriv hvorfor banken ikke betalte", empty.Text, StringComparison.Ordinal);
        Assert.Equal(PaymentOrderLineState.Sent, (await LineAsync()).State);
        Assert.True(empty.Document.QuerySelector($"#failed-{line.Number}")!.HasAttribute("checked"));
        Assert.Equal(HttpStatusCode.NotFound, (await PayoutSteps.RejectAsync(odd, order, "Stengt", line.Number, 9)).Status);
        Assert.Equal(PaymentOrderLineState.Sent, (await LineAsync()).State);

        await PayoutSteps.RejectAsync(odd, order, "Kontoen er stengt", line.Number);

        Assert.Contains("Kontoen er stengt", (await odd.GetAsync(order)).Text, StringComparison.Ordinal);
        var after = await _site.CaseAsync(_one);
        Assert.Equal(line.Amount, after.Excess);
        Assert.Equal(0, after.Ledger.Where(row => row.Kind == LedgerEntryKind.Refund).Sum(row => row.Amount.Ore));
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.RefundCameBack));
    }

    [Fact]
    public async Task ManyThatTheBankRejects_AreSaidAtOnce_AllOrNone()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var order = await SentAsync(odd);
        var refund = await LineAsync();
        var page = await odd.GetAsync(order);
        var ticks = page.Document.QuerySelectorAll("main [name='Failed.Lines']");
        Assert.True(ticks.Length > 1);
        Assert.DoesNotContain(ticks, tick => tick.HasAttribute("checked"));

        var none = await PayoutSteps.RejectAsync(odd, order, "Stengt");
        Assert.Contains("Kryss av for minst én betaling", none.TextOf("#Failed_Lines"), StringComparison.Ordinal);
        Assert.Equal("Stengt", none.Document.QuerySelector("[name='Failed.Because']")!.GetAttribute("value"));

        await PayoutSteps.BookedAsync(odd, "betalt.xml", PayoutSteps.Word(refund, PaymentFileItemKind.Left), 1);
        var numbers = ticks.Select(tick => int.Parse(tick.GetAttribute("value")!, CultureInfo.InvariantCulture)).ToArray();
        var late = await PayoutSteps.RejectAsync(odd, order, "Stengt", numbers);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Bankens fil sier at", late.TextOf(".ds-error-summary"), StringComparison.Ordinal);
        Assert.Equal("Stengt", late.Document.QuerySelector("[name='Failed.Because']")!.GetAttribute("value"));
        Assert.DoesNotContain(PaymentOrderLineState.Failed, await StatesAsync());

        var rest = numbers.Where(number => number != refund.Number).ToArray();
        Assert.Equal(order, (await PayoutSteps.RejectAsync(odd, order, "Stengt", rest)).Location);
        Assert.Equal(rest.Length, (await StatesAsync()).Count(state => state == PaymentOrderLineState.Failed));
    }

    /// <summary>The receiver's side of our own share lies in a file too, under the reference we gave it.</summary>
    [Fact]
    public async Task WhatAnotherAccountSays_NeitherConfirmsAPayout_NorBringsItBack()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var order = await SentAsync(odd);
        var line = await LineAsync();
        var elsewhere = PayoutSteps.Word(line, PaymentFileItemKind.Left) with { Account = "60050600001" };

        var left = await PayoutSteps.BookedAsync(odd, "gikk.xml", elsewhere, 1);
        await PayoutSteps.BookedAsync(
            odd,
            "kom.xml",
            elsewhere with
            {
                Kind = PaymentFileItemKind.Payment,
                ReturnReason = null,
            },
            2
        );

        Assert.Contains("Gikk ut uten oppdrag fra oss", left.Text, StringComparison.Ordinal);
        var after = await LineAsync();
        Assert.Equal((PaymentOrderLineState.Sent, (DateOnly?)null, (DateOnly?)null), (after.State, after.PaidOn, after.BackOn));
        Assert.Equal(0, await _site.LoggedAsync(AuditAction.PayoutConfirmed));
        Assert.Equal(0, await _site.LoggedAsync(AuditAction.PayoutReturned));
        await PayoutSteps.BookedAsync(odd, "betalt.xml", PayoutSteps.Word(line, PaymentFileItemKind.Left), 3);
        Assert.Contains("Betalt 23. november 2026", (await odd.GetAsync(order)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 500, 500, true, "Payout_Waits")]
    [InlineData(null, 60, 500, true, "Payout_Waits")]
    [InlineData(null, 99, 99, true, "Payout_TooSmall")]
    [InlineData(null, 500, 99, true, "Payout_TooSmall")]
    [InlineData(null, 500, 500, false, "Payout_NoAccount")]
    [InlineData(null, -5, 500, true, "Payout_Carried")]
    [InlineData(null, 500, -5, true, "Payout_Carried")]
    [InlineData("Waiting", 500, 0, true, "Payout_Prepared")]
    [InlineData("Sent", 500, 0, true, "Payout_Sent")]
    [InlineData("Paid", 500, 0, true, "Payout_Paid")]
    [InlineData("Failed", 500, 500, true, "Payout_Failed")]
    [InlineData("Returned", 500, 500, true, "Payout_Returned")]
    public void WhatACreditorReads_FollowsTheState(string? state, int own, int next, bool hasAccount, string word) =>
        Assert.Equal(word, new RemittancePayout(Line(state), new(own), new(next), hasAccount, new(100)).Word);

    private static PaymentOrderLine? Line(string? state)
    {
        if (state is null)
            return null;
        var day = new DateOnly(2026, 11, 23);
        var proposal = new PayoutProposal(
            PayoutKind.ToCreditor,
            Guid.CreateVersion7(),
            null,
            "Kvistbekk",
            "12345678903",
            null,
            new(500),
            Money.Zero
        );
        var order = PaymentOrder.Prepare([proposal], day, Guid.CreateVersion7(), DateTime.UnixEpoch).Value;
        if (state == "Waiting")
            return order.Lines[0];
        order.Approve(Guid.CreateVersion7(), DateTime.UnixEpoch);
        order.Send(day, Guid.CreateVersion7(), DateTime.UnixEpoch);
        var line = order.Lines[0];
        _ = state switch
        {
            "Paid" => line.Confirm(line.Amount, day, Guid.CreateVersion7()).Succeeded,
            "Failed" => line.Fail("Stengt", day).Succeeded,
            "Returned" => line.ComeBack(line.Amount, null, day, Guid.CreateVersion7()).Succeeded,
            _ => true,
        };
        return line;
    }

    private async Task<string> SentAsync(PortalClient odd)
    {
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        var account = $"/admin/refunds/{_one.CaseNumber}/account";
        await odd.SubmitAsync(await odd.GetAsync(account), new() { ["Account"] = "1234.56.78903" });
        var order = await PayoutSteps.PrepareAsync(odd);
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await odd.PostAsync($"{order}/approve", await PayoutSteps.FieldsAsync(odd))).Status
        );
        Assert.Equal(order, (await admin.PostAsync($"{order}/approve", await PayoutSteps.FieldsAsync(admin))).Location);
        Assert.Equal(order, (await odd.PostAsync($"{order}/sent", await PayoutSteps.FieldsAsync(odd))).Location);
        return order;
    }

    private Task<List<PaymentOrderLineState>> StatesAsync() =>
        _site.WithDatabaseAsync(context => context.Set<PaymentOrderLine>().Select(line => line.State).ToListAsync());

    private Task<string> ApprovalAsync() =>
        _site.WithDatabaseAsync(async context =>
        {
            var order = await context.PaymentOrders.SingleAsync();
            return order.PreparedByUserId != order.ApprovedByUserId ? "Prepared by one, approved by another" : "The same person";
        });

    private Task<PaymentOrderLine> LineAsync() =>
        _site.WithDatabaseAsync(context =>
            context.Set<PaymentOrderLine>().AsNoTracking().SingleAsync(line => line.Kind == PayoutKind.Refund)
        );
}
