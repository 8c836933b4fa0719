using System.Net;
using CrediCare.Data.Jobs;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using CrediCare.Web.Tests.Features.Account;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Admin.Settlement;

/// <summary>Whoever prepares an order chooses what goes into it, so that two who each let an account in still get everybody paid.</summary>
public sealed class ChoosingPayoutsTests : IAsyncLifetime
{
    private const string Form = $"form[action='{PayoutSteps.Payouts}']";
    private readonly PortalFactory _site = new();
    private PortalClient _odd = null!;
    private PortalClient _admin = null!;
    private Case _one = null!;

    public async Task InitializeAsync()
    {
        _one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            "20377",
            moves: (one, user) => one.Pay(50_000, "2026-11-18", user)
        );
        Assert.Equal(JobOutcome.Succeeded, await _site.Services.GetRequiredService<ClientFundsDays>().RunAsync(default));
        _odd = await _site.SignInAsync(PortalFactory.Caseworker);
        _admin = await _site.SignInAsync(PortalFactory.Administrator);
        var (typist, odd) = (
            (await _site.UserAsync(PortalFactory.Administrator)).Id,
            (await _site.UserAsync(PortalFactory.Caseworker)).Id
        );
        await _site.WithDatabaseAsync(async context =>
        {
            await context
                .Creditors.Where(one => one.Name == DemoFirms.Kvistbekk.Name)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.BankAccountByUserId, typist));
            await context
                .Users.Where(user => user.StaffRole != null && user.Id != typist && user.Id != odd)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.StaffRole, (Data.Identity.StaffRole?)null));
        });
        await _odd.SubmitAsync(
            await _odd.GetAsync($"/admin/refunds/{_one.CaseNumber}/account"),
            new() { ["Account"] = "1234.56.78903" }
        );
    }

    public Task DisposeAsync()
    {
        _odd.Dispose();
        _admin.Dispose();
        _site.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A third person takes on the refund's account and the creditor's in turn; with two, each prepares what the other let in.</summary>
    [Theory]
    [InlineData(
        "nb",
        "kan ikke godkjenne på grunn av kontoen til Kvistbekk",
        "Nå kan ingen godkjenne oppdraget",
        "Skrevet inn eller bekreftet av Mona"
    )]
    [InlineData(
        "en",
        "cannot approve because of the account of Kvistbekk",
        "Nobody can approve this order as it is",
        "Entered or confirmed by Mona"
    )]
    public async Task TwoWhoEachLetAnAccountIn_PayAllByTwoOrders(string language, string keeps, string stuck, string mark)
    {
        _odd.Http.DefaultRequestHeaders.Add("Accept-Language", language);
        var page = await _odd.GetAsync(PayoutSteps.Payouts);
        Assert.All(Ticks(page).Values, Assert.True);
        Assert.Contains(mark, page.TextOf($"{Form} table"), StringComparison.Ordinal);
        var all = await PayoutSteps.PrepareAsync(_odd);
        var kept = await _odd.GetAsync(all);
        Assert.Contains(keeps, kept.Text, StringComparison.Ordinal);
        Assert.Contains(stuck, kept.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await PayoutSteps.PressAsync(_admin, all, "approve")).Status);
        await PayoutSteps.PressAsync(_odd, all, "cancel");

        var refund = await ChooseAsync(_odd, _one.CaseNumber);
        Assert.DoesNotContain(stuck, (await _odd.GetAsync(refund)).Text, StringComparison.Ordinal);
        Assert.Equal([PayoutKind.Refund], await KindsAsync(refund));
        Assert.Equal(refund, (await PayoutSteps.PressAsync(_admin, refund, "approve")).Location);

        var left = Ticks(await _admin.GetAsync(PayoutSteps.Payouts)).Keys;
        Assert.DoesNotContain(_one.CaseNumber, left);
        var rest = await PayoutSteps.PrepareAsync(_admin);
        Assert.Equal(rest, (await PayoutSteps.PressAsync(_odd, rest, "approve")).Location);
        Assert.Empty(Ticks(await _odd.GetAsync(PayoutSteps.Payouts)));
    }

    [Fact]
    public async Task NothingChosen_IsSaidBesideTheTicks_AndNothingIsPrepared()
    {
        var answer = await _odd.SubmitAsync(await _odd.GetAsync(PayoutSteps.Payouts), new() { ["item"] = null }, Form);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Kryss av for minst én betaling.", answer.TextOf(".ds-validation-message"));
        Assert.NotNull(answer.Document.QuerySelector(".ds-error-summary a[href='#item']"));
        Assert.NotNull(answer.Document.QuerySelector("input#item"));
        Assert.All(Ticks(answer).Values, Assert.False);
        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.PaymentOrders.CountAsync()));
    }

    [Fact]
    public async Task WhatAColleagueHasTakenMeanwhile_IsNotPreparedHalf_AndTheTicksStay()
    {
        var read = await _odd.GetAsync(PayoutSteps.Payouts);
        await ChooseAsync(_admin, _one.CaseNumber);

        var answer = await _odd.SubmitAsync(read, [], Form);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("kan ikke betales ut lenger", answer.TextOf(".ds-error-summary"), StringComparison.Ordinal);
        Assert.All(Ticks(answer).Values, Assert.True);
        Assert.Equal(1, await _site.WithDatabaseAsync(context => context.PaymentOrders.CountAsync()));
        var made = await _odd.SubmitAsync(answer, [], Form);
        Assert.DoesNotContain(PayoutKind.Refund, await KindsAsync(made.Location!));
    }

    private static Dictionary<string, bool> Ticks(PortalPage page) =>
        page
            .Document.QuerySelectorAll("main input[name=item]")
            .ToDictionary(tick => tick.GetAttribute("value")!, tick => tick.HasAttribute("checked"));

    private static async Task<string> ChooseAsync(PortalClient browser, string item) =>
        (await browser.SubmitAsync(await browser.GetAsync(PayoutSteps.Payouts), new() { ["item"] = item }, Form)).Location!;

    private Task<List<PayoutKind>> KindsAsync(string order) =>
        _site.WithDatabaseAsync(context =>
            context
                .PaymentOrders.Where(one => one.PublicId == order.Substring(PayoutSteps.Payouts.Length + 1))
                .SelectMany(one => one.Lines.Select(line => line.Kind))
                .ToListAsync()
        );
}
