using System.Net;
using System.Xml.Linq;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.TestKit;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Admin.Settlement.Payouts;
using CrediCare.Web.Jobs;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Admin.Settlement;

/// <summary>Money leaves the client account by an order that one prepared and another approved, and nothing leaves twice.</summary>
public sealed class PayoutsTests : IAsyncLifetime
{
    private const string Address = "/admin/settlement/payouts";
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
    public async Task AnOrder_IsPreparedByOne_ApprovedByAnother_AndLeavesOnce()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        var account = $"/admin/refunds/{_one.CaseNumber}/account";
        var wrong = await odd.SubmitAsync(await odd.GetAsync(account), new() { ["Account"] = "12345678901" });
        Assert.Contains("ikke et norsk kontonummer", wrong.Text, StringComparison.Ordinal);
        Assert.Equal("12345678901", wrong.Document.QuerySelector("[name=Account]")!.GetAttribute("value"));
        await admin.SubmitAsync(await admin.GetAsync(account), new() { ["Account"] = "1234.56.78903" });

        var prepared = await odd.SubmitAsync(await odd.GetAsync(Address), [], $"form[action='{Address}']");
        var again = await odd.PostAsync(Address, await PayoutSteps.FieldsAsync(odd));
        var order = prepared.Location!;
        var page = await odd.GetAsync(order);

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Ingrid Prøvedal", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await odd.GetAsync($"{order}/bank-file")).Status);

        // Neither who prepared it nor who entered an account, and nobody else works here: the page says so to both.
        foreach (var own in new[] { page, await admin.GetAsync(order) })
        {
            Assert.Null(own.Document.QuerySelector("[formaction$='/approve']"));
            Assert.Contains("Nå kan ingen godkjenne oppdraget", own.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Conflict, (await PayoutSteps.PressAsync(odd, order, "approve")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await PayoutSteps.PressAsync(admin, order, "approve")).Status);
        await _site.WithDatabaseAsync(async context =>
        {
            var found = await context.PaymentOrders.Include(one => one.Lines).SingleAsync();
            Assert.True(
                found.Approve(Guid.CreateVersion7(), new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc)) is { Succeeded: true }
            );
            context.Entry(found).Property(one => one.ApprovedByUserId).CurrentValue = found.PreparedByUserId;
            await context.SaveChangesAsync();
        });

        var file = XDocument.Parse(await odd.Http.GetStringAsync($"{order}/bank-file"));
        Assert.Contains(
            file.Descendants(),
            one => one.Name.LocalName == "IBAN" && one.Value.EndsWith("12345678903", StringComparison.Ordinal)
        );
        Assert.Equal(
            [
                "Innkrevd til og med 22.11.2026, Bedriftskunder.",
                $"Tilbakebetaling av det som ble betalt for mye i sak {_one.CaseNumber}.",
            ],
            Of("Ustrd").Zip(Of("EndToEndId"), (message, own) => message.Replace($" Ref. {own}", "", StringComparison.Ordinal))
        );
        await PayoutSteps.PressAsync(odd, order, "sent");
        Assert.Equal(HttpStatusCode.Conflict, (await PayoutSteps.PressAsync(odd, order, "sent")).Status);

        var after = await _site.CaseAsync(_one);
        Assert.Equal(Money.Zero, after.Excess);
        Assert.Single(after.Ledger, row => row.Kind == LedgerEntryKind.Refund);
        var none = await odd.PostAsync(Address, await PayoutSteps.FieldsAsync(odd));
        Assert.Equal(HttpStatusCode.Conflict, none.Status);
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.PaymentOrderSent));

        IEnumerable<string> Of(string element) =>
            file.Descendants().Where(one => one.Name.LocalName == element).Select(one => one.Value);
    }

    /// <summary>The slower of two has read the order before the faster one cancelled it.</summary>
    [Fact]
    public async Task TwoAtTheSameMoment_OneDoesIt_AndTheOtherIsTold()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        await odd.SubmitAsync(
            await odd.GetAsync($"/admin/refunds/{_one.CaseNumber}/account"),
            new() { ["Account"] = "1234.56.78903" }
        );
        var prepared = await odd.SubmitAsync(await odd.GetAsync(Address), [], $"form[action='{Address}']");
        await using var scope = _site.Services.CreateAsyncScope();
        var read = await scope
            .ServiceProvider.GetRequiredService<PortalContext>()
            .PaymentOrders.Include(one => one.Lines)
            .SingleAsync();
        await PayoutSteps.PressAsync(odd, prepared.Location!, "cancel");

        var slower = await scope
            .ServiceProvider.GetRequiredService<OrderPayments>()
            .ApproveAsync(read.PublicId, new Viewer(Guid.CreateVersion7(), "", StaffRole.Caseworker, [], null), default);

        Assert.Equal(PaymentOrderRefusal.AtTheSameMoment, slower!.Value.Refusal);
        Assert.Equal(
            PaymentOrderState.Cancelled,
            await _site.WithDatabaseAsync(context => context.PaymentOrders.Select(one => one.State).SingleAsync())
        );
        Assert.Contains("Avbrutt", (await odd.GetAsync(prepared.Location!)).TextOf(".page__status"), StringComparison.Ordinal);
    }

    /// <summary>Only so many refunds are looked at: whoever waits for an account must not keep the others out.</summary>
    [Fact]
    public async Task WhoHasAnAccount_ComesBeforeThoseWhoHaveWaitedLongerForOne()
    {
        var newer = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Per Senere",
            "20378",
            moves: (one, user) =>
                one.RegisterPayment(
                    LedgerEntryKind.Payment,
                    Money.FromKroner(50_000),
                    new DateOnly(2026, 11, 20),
                    CoverageOrder.CostsInterestPrincipal,
                    ClaimMaker.Circumstances,
                    ClaimMaker.Occasion("2026-11-20", user)
                )
        );
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        await odd.SubmitAsync(
            await odd.GetAsync($"/admin/refunds/{newer.CaseNumber}/account"),
            new() { ["Account"] = "1234.56.78903" }
        );

        var found = await _site.WithAsync<PayoutProposalsQuery, PayoutProposals?>(query => query.FindAsync(default));

        Assert.Equal(
            [newer.CaseNumber, _one.CaseNumber],
            found!.All.Where(one => one.Kind == PayoutKind.Refund).Select(one => one.CaseNumber)
        );
    }

    [Fact]
    public async Task WhoHasNoAccount_Waits_AndTheReasonIsShown()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var page = await odd.GetAsync(Address);

        Assert.Contains("Mangler konto", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"main a[href='/admin/refunds/{_one.CaseNumber}/account']"));
        Assert.Contains("Ingrid Prøvedal", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreditorWithoutAnAccount_LeadsToWhomCanBeAsked()
    {
        await _site.WithDatabaseAsync(async context =>
        {
            await context.Portfolios.ExecuteUpdateAsync(set => set.SetProperty(one => one.BankAccount, (string?)null));
            await context.Creditors.ExecuteUpdateAsync(set => set.SetProperty(one => one.BankAccount, (string?)null));
        });
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var page = await odd.GetAsync(Address);

        var link = page.Document.QuerySelector("main a[href^='/admin/creditors/']")!.GetAttribute("href")!;
        Assert.Contains("Kvistbekk", (await odd.GetAsync(link)).TextOf("h1"), StringComparison.Ordinal);
    }

    /// <summary>An order holds so many; those who have no account must not fill it.</summary>
    [Fact]
    public async Task WhoHasAnAccount_ComesBeforeThoseWhoHaveWaitedLongerWithoutOne()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var later = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Tore Prøvedal",
            "20378",
            moves: (one, user) => one.Pay(50_000, "2026-11-19", user)
        );
        await odd.SubmitAsync(
            await odd.GetAsync($"/admin/refunds/{later.CaseNumber}/account"),
            new() { ["Account"] = "1234.56.78903" }
        );

        var owed = await _site.WithDatabaseAsync(context => new RefundProposals(context).Owed().ToListAsync());

        Assert.Equal([later.Id, _one.Id], owed.Select(one => one.CaseId));
    }

    [Fact]
    public async Task OfThoseWhoHaveAnAccount_WhoHasWaitedLongestComesFirst()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var longer = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Tuva Prøvedal",
            "20379",
            moves: (one, user) => one.Pay(50_000, "2026-11-02", user)
        );
        foreach (var number in new[] { _one.CaseNumber, longer.CaseNumber })
            await odd.SubmitAsync(
                await odd.GetAsync($"/admin/refunds/{number}/account"),
                new() { ["Account"] = "1234.56.78903" }
            );

        var owed = await _site.WithDatabaseAsync(context => new RefundProposals(context).Owed().ToListAsync());

        Assert.Equal([longer.Id, _one.Id], owed.Select(one => one.CaseId));
    }

    [Fact]
    public async Task WhoShowedTheirPasswordLongAgo_ShowsItAgainBeforeApproving()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        var order = await PayoutSteps.PrepareAsync(odd);
        _site.Clock.Advance(SignInSession.ConfirmedFor);

        var asked = await PayoutSteps.PressAsync(admin, order, "approve");

        Assert.StartsWith($"{AccountPaths.Confirm}?", asked.Location, StringComparison.Ordinal);
        Assert.Equal(PaymentOrderState.Prepared, await StateAsync());
        await admin.SubmitAsync(
            await admin.GetAsync(asked.Location!),
            new() { ["Password"] = PortalFactory.Password },
            "form[action='/account/confirm']"
        );
        Assert.Equal(order, (await PayoutSteps.PressAsync(admin, order, "approve")).Location);
        Assert.Equal(PaymentOrderState.Approved, await StateAsync());

        Task<PaymentOrderState> StateAsync() =>
            _site.WithDatabaseAsync(context => context.PaymentOrders.Select(one => one.State).SingleAsync());
    }
}
