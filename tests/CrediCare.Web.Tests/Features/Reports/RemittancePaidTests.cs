using System.Net;
using CrediCare.Data.Jobs;
using CrediCare.Data.Seeding;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Payments.Files;
using CrediCare.Domain.Reports;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using CrediCare.Web.Tests.Features.Admin.Settlement;
using CrediCare.Web.Tests.Features.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Reports;

/// <summary>What a creditor reads of a remittance, from the money that waits to the bank's last word on it.</summary>
public sealed class RemittancePaidTests : IAsyncLifetime
{
    private const string Waits = "Ikke betalt ut ennå. Pengene ligger på klientkontoen.";
    private const string Prepared = "Utbetalingen er forberedt og sendes til banken når den er godkjent.";

    private readonly PortalFactory _site = new();
    private string _remittance = "";

    public async Task InitializeAsync()
    {
        await PaidAsync("20377", 1_000m, "2026-11-18");
        await NightAsync();
        Assert.Equal(JobOutcome.Succeeded, await _site.Services.GetRequiredService<WeeklyRemittance>().RunAsync(default));
        var id = await _site.WithDatabaseAsync(context =>
            context.Reports.Where(report => report.Kind == ReportKind.Remittance).Select(report => report.PublicId).SingleAsync()
        );
        _remittance = $"/reports/{id}";
    }

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task EachStateOfItsOrder_IsRead_FromTheWaitingMoneyToTheNextPayment()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        Assert.Equal(Waits, await ReadAsync());

        var order = await PayoutSteps.PrepareAsync(odd);
        Assert.Equal(Prepared, await ReadAsync());

        await PayoutSteps.PressAsync(admin, order, "approve");
        Assert.Equal(Prepared, await ReadAsync());

        await PayoutSteps.PressAsync(odd, order, "sent");
        var line = await LineAsync();
        Assert.Equal($"1 000,00 kr ble sendt til kontoen 23. november 2026 med referanse {line.Reference}.", await ReadAsync());

        await PayoutSteps.BookedAsync(odd, "betalt.xml", PayoutSteps.Word(line, PaymentFileItemKind.Left), 1);
        Assert.Equal($"1 000,00 kr ble betalt til kontoen 23. november 2026 med referansen {line.Reference}.", await ReadAsync());

        await PayoutSteps.BookedAsync(odd, "tilbake.xml", PayoutSteps.Word(line, PaymentFileItemKind.PayoutReturned), 2);
        Assert.StartsWith("1 000,00 kr kom tilbake fra banken 23. november 2026.", await ReadAsync(), StringComparison.Ordinal);

        await PayoutSteps.PressAsync(odd, order, $"account/{line.Number}");
        await PayoutSteps.PressAsync(admin, await PayoutSteps.PrepareAsync(admin), "cancel");
        Assert.StartsWith("1 000,00 kr kom tilbake fra banken", await ReadAsync(), StringComparison.Ordinal);
        await PayoutSteps.PrepareAsync(odd);
        Assert.Equal(Prepared, await ReadAsync());
    }

    [Fact]
    public async Task WhatTheBankRejects_IsRead_AndACancelledOrderLeavesItWaiting()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);

        await PayoutSteps.PressAsync(odd, await PayoutSteps.PrepareAsync(odd), "cancel");
        Assert.Equal(Waits, await ReadAsync());

        var order = await PayoutSteps.PrepareAsync(odd);
        await PayoutSteps.PressAsync(admin, order, "approve");
        await PayoutSteps.PressAsync(odd, order, "sent");
        await PayoutSteps.RejectAsync(odd, order, "Kontoen er stengt", (await LineAsync()).Number);

        Assert.Equal("Banken avviste betalingen. Vi prøver igjen når kontoen er sjekket.", await ReadAsync());
        using var stranger = await _site.SignInAsync(PortalFactory.OtherCreditor);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(_remittance)).Status);
    }

    [Fact]
    public async Task BelowTheLeastPayout_ItWaits_UntilTheNextMakesItMore()
    {
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);
        var rates = await mona.GetAsync("/admin/rates/smallest-payout");
        var added = await mona.SubmitAsync(
            rates,
            new()
            {
                ["Form.ValidFrom"] = "23.11.2026",
                ["Form.Source"] = "Besluttet i driftsmøtet",
                ["Form.Fields[0].Value"] = "50",
                ["Form.Fields[1].Value"] = "2 000",
            },
            "main form[enctype]"
        );
        Assert.Contains("lagt til", (await mona.GetAsync(added.Location!)).Text, StringComparison.Ordinal);

        // It counts for the days from its own; the last that is closed is the one before.
        Assert.Equal(Waits, await ReadAsync());
        Assert.Equal(0, await HinderedAsync());

        _site.Clock.Advance(TimeSpan.FromDays(1));
        await PaidAsync("20378", 1_500m, "2026-11-24");
        _site.Clock.Advance(TimeSpan.FromDays(1));
        await NightAsync();
        Assert.Equal(
            "Beløpet er under 2 000,00 kr, som er det minste vi betaler ut. Det ligger på klientkontoen og betales sammen med det neste.",
            await ReadAsync()
        );
        Assert.Equal(1, await HinderedAsync());
        Assert.Equal(2, await _site.WithDatabaseAsync(context => context.ClientFundsDays.CountAsync(day => day.Day > Sunday)));

        _site.Clock.Advance(TimeSpan.FromDays(5));
        await NightAsync();
        Assert.Equal(0, await HinderedAsync());
        Assert.Equal(Waits, await ReadAsync());
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        await PayoutSteps.PrepareAsync(odd);
        Assert.Equal($"{Prepared} 1 500,00 kr av det er fra andre uker.", await ReadAsync());
    }

    private static DateOnly Sunday => new(2026, 11, 22);

    private Task PaidAsync(string invoice, decimal kroner, string on) =>
        _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal", invoice, moves: (one, user) => one.Pay(kroner, on, user));

    private async Task NightAsync() =>
        Assert.Equal(JobOutcome.Succeeded, await _site.Services.GetRequiredService<ClientFundsDays>().RunAsync(default));

    /// <summary>What the creditor reads about the payout.</summary>
    private async Task<string> ReadAsync()
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await creditor.GetAsync(_remittance);
        var said = page.Document.QuerySelectorAll("section[aria-labelledby=payout-heading] p").Select(one => one.TextContent);
        return string.Join(' ', string.Join(' ', said).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>How many payouts wait because they are too small, by the caseworkers' page.</summary>
    private async Task<int> HinderedAsync()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var page = await odd.GetAsync(PayoutSteps.Payouts);
        return page.Document.QuerySelectorAll("main td").Count(cell => cell.TextContent.Trim() == "Under minste beløp");
    }

    private Task<PaymentOrderLine> LineAsync() =>
        _site.WithDatabaseAsync(context =>
            context
                .Set<PaymentOrderLine>()
                .AsNoTracking()
                .Where(line => line.Kind == PayoutKind.ToCreditor && line.State != PaymentOrderLineState.Dropped)
                .SingleAsync()
        );
}
