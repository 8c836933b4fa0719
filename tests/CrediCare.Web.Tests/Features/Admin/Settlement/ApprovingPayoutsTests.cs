using System.Net;
using CrediCare.Data.Jobs;
using CrediCare.Data.Seeding;
using CrediCare.Domain.ClientFunds;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using CrediCare.Web.Tests.Features.Account;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Admin.Settlement;

/// <summary>Whoever let a creditor's account in has another one approve the first payment to it.</summary>
public sealed class ApprovingPayoutsTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();

    public async Task InitializeAsync()
    {
        await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            "20377",
            moves: (one, user) => one.Pay(1_000, "2026-11-18", user)
        );
        Assert.Equal(JobOutcome.Succeeded, await _site.Services.GetRequiredService<ClientFundsDays>().RunAsync(default));
    }

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Who took the creditor on typed its account, and sees why the first payment to it is not theirs to approve.</summary>
    [Theory]
    [InlineData("nb", "skrevet inn eller bekreftet en av kontoene", "Skrevet inn eller bekreftet av deg")]
    [InlineData("en", "entered or confirmed one of the accounts", "Entered or confirmed by you")]
    public async Task WhoLetACreditorsAccountIn_DoesNotApproveTheFirstPaymentToIt(string language, string why, string mark)
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        admin.Http.DefaultRequestHeaders.Add("Accept-Language", language);
        var typist = (await _site.UserAsync(PortalFactory.Administrator)).Id;
        await _site.WithDatabaseAsync(context =>
            context
                .Creditors.Where(one => one.Name == DemoFirms.Kvistbekk.Name)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.BankAccountByUserId, typist))
        );
        var order = await PayoutSteps.PrepareAsync(odd);

        var page = await admin.GetAsync(order);

        Assert.Null(page.Document.QuerySelector("[formaction$='/approve']"));
        Assert.Contains(mark, page.Document.QuerySelector("main table tbody")!.TextContent, StringComparison.Ordinal);
        var pressed = await PayoutSteps.PressAsync(admin, order, "approve");
        Assert.Equal(HttpStatusCode.Conflict, pressed.Status);
        Assert.Contains(why, pressed.TextOf(".ds-error-summary"), StringComparison.Ordinal);
        Assert.Equal(
            PaymentOrderState.Prepared,
            await _site.WithDatabaseAsync(context => context.PaymentOrders.Select(one => one.State).SingleAsync())
        );
    }
}
