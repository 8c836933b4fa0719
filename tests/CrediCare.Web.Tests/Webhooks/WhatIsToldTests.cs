using System.Net;
using System.Net.Sockets;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Webhooks;
using CrediCare.TestKit;
using CrediCare.Web.Jobs.Webhooks;
using CrediCare.Web.Startup;
using CrediCare.Web.Tests.Features.Api;
using CrediCare.Web.Tests.Features.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Tests.Webhooks;

/// <summary>Who is told what: its topics, its portfolios, and only as long as somebody answers for it.</summary>
public sealed class WhatIsToldTests : IAsyncLifetime
{
    private readonly WebhookSite _site = new();
    private Receiver _receiver = null!;

    public async Task InitializeAsync() => _receiver = await Receiver.StartAsync();

    public async Task DisposeAsync()
    {
        await _receiver.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task EachKind_IsToldWithWhereToAsk()
    {
        await _site.EndpointAsync(_receiver.Address);
        var world = await ApiWorld.MakeAsync(_site);
        await _site.OpenCaseAsync(
            moves: (claim, userId) =>
            {
                claim.SendDemand(userId);
                claim.Pay(100, "2026-11-20", userId);
            }
        );

        await _site.SendAsync();

        var came = _receiver.All.ToList();
        Assert.Contains(came, one => one.Kind == "payment.received" && (string)one.Json["happened"]! == "payment-received");
        var decision = Assert.Single(came, one => one.Kind == "decision.needed");
        Assert.Equal($"http://localhost/api/v1/decisions/{world.DecisionId}", (string)decision.Json["fetch"]!);
        var report = Assert.Single(came, one => one.Kind == "report.ready");
        Assert.Equal($"http://localhost/api/v1/reports/{world.ReportId}", (string)report.Json["fetch"]!);
        Assert.Equal(came.Count, came.Select(one => one.Id).Distinct().Count());
        var program = _site.Program(await _site.MakeKeyAsync());
        foreach (var one in came)
            Assert.Equal(200, (await program.AskAsync(new Uri((string)one.Json["fetch"]!).PathAndQuery)).Status);
    }

    [Fact]
    public async Task OtherTopicsAndPortfolios_AreNotTold_AndNoOtherCreditors()
    {
        var first = await _site.FirstPortfolioAsync();
        await _site.EndpointAsync(_receiver.Address, topics: WebhookTopics.Payments);
        await _site.EndpointAsync(_receiver.Address, portfolios: [first]);
        await _site.EndpointAsync(_receiver.Address, PortalFactory.OtherCreditor);
        var inside = await _site.OpenCaseAsync();
        await _site.OpenCaseAsync(portfolio: 1);

        await _site.SendAsync();

        Assert.Equal([inside.CaseNumber], _receiver.All.Select(one => (string)one.Json["caseNumber"]!));
    }

    [Fact]
    public async Task WithoutEndpoint_NothingIsWritten()
    {
        await _site.OpenCaseAsync();

        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.WebhookEvents.CountAsync()));
    }

    [Fact]
    public async Task MakerWhoNoLongerAdministers_EndsIt()
    {
        await _site.EndpointAsync(_receiver.Address);
        await _site.OpenCaseAsync();
        await _site.WithDatabaseAsync(context =>
            context
                .Memberships.Where(one =>
                    one.Role == MembershipRole.Administrator
                    && context.Users.Any(user => user.Id == one.UserId && user.Email == PortalFactory.Creditor)
                )
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Role, MembershipRole.Member))
        );

        await _site.SendAsync();

        Assert.Empty(_receiver.All);
        var row = await _site.DeliveryAsync();
        Assert.Equal((WebhookDeliveryState.NotSent, WebhookResult.MakerHasLeft), (row.State, row.LastResult));
    }

    [Fact]
    public async Task PortfolioTakenFromIt_IsNotToldEvenIfItWaited()
    {
        var first = await _site.FirstPortfolioAsync();
        var made = await _site.EndpointAsync(_receiver.Address, portfolios: [first]);
        await _site.OpenCaseAsync();
        await _site.WithDatabaseAsync(async context =>
        {
            var endpoint = await context.WebhookEndpoints.Include(one => one.Portfolios).SingleAsync(one => one.Id == made.Id);
            var other = await context
                .Portfolios.Where(one => one.CreditorId == endpoint.CreditorId && one.Id != first)
                .OrderBy(one => one.Id)
                .Select(one => one.Id)
                .FirstAsync();
            endpoint.Change(new WebhookTerms("Navn", endpoint.Address, WebhookSite.All, [other]));
            await context.SaveChangesAsync();
        });

        await _site.SendAsync();

        Assert.Empty(_receiver.All);
        Assert.Equal(WebhookResult.OutOfReach, (await _site.DeliveryAsync()).LastResult);
    }

    [Fact]
    public async Task Gone_PausesIt_AndTellsTheAdministratorsOnce()
    {
        _receiver.Answer = Receiver.Status(410);
        var made = await _site.EndpointAsync(_receiver.Address);
        await _site.OpenCaseAsync();
        await _site.OpenCaseAsync();

        await _site.SendAsync();
        await _site.SendAsync();
        await _site.OpenCaseAsync();
        await _site.SendAsync();

        Assert.Single(_receiver.All);
        Assert.Equal(WebhookPause.Gone, (await _site.RowAsync(made)).PausedBy);
        Assert.Equal(
            [WebhookDeliveryState.GivenUp, WebhookDeliveryState.NotSent, WebhookDeliveryState.NotSent],
            (await _site.DeliveriesAsync()).Select(one => one.State)
        );
        await AssertToldOnceAsync();
    }

    [Fact]
    public async Task FailingForADay_IsGivenUp_Paused_AndTheAdministratorsAreToldOnce()
    {
        _receiver.Answer = Receiver.Status(503);
        var made = await _site.EndpointAsync(_receiver.Address);
        await _site.OpenCaseAsync();
        await _site.OpenCaseAsync();
        var begun = _site.Clock.UtcNow;
        while (!(await _site.RowAsync(made)).IsPaused && _site.Clock.UtcNow < begun.AddHours(30))
        {
            await _site.SendAsync();
            _site.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        var (row, rows) = (await _site.RowAsync(made), await _site.DeliveriesAsync());
        Assert.Equal(WebhookPause.Failing, row.PausedBy);
        Assert.InRange(row.PausedAtUtc!.Value - begun, TimeSpan.FromHours(20), TimeSpan.FromHours(24.5));
        Assert.Contains(rows, one => one.State == WebhookDeliveryState.GivenUp);
        Assert.All(rows, one => Assert.InRange(one.Tries, WebhookSchedule.MostTries - 1, WebhookSchedule.MostTries));
        await AssertToldOnceAsync();
        Assert.Contains(
            await _site.WithDatabaseAsync(context => context.AuditEntries.Select(one => one.Action).ToListAsync()),
            one => one == Data.Audit.AuditAction.WebhookPaused
        );
    }

    [Fact]
    public async Task OneThatFails_WhileOthersGoThrough_PausesNothing()
    {
        var failing = "";
        _receiver.Answer = context => Receiver.Status(_receiver.All.Last().Id == failing ? 500 : 200)(context);
        var made = await _site.EndpointAsync(_receiver.Address);
        await _site.OpenCaseAsync();
        failing = await _site.WithDatabaseAsync(context => context.WebhookEvents.Select(one => one.PublicId).SingleAsync());
        for (var hour = 0; hour < 50; hour++)
        {
            if (hour == 20)
                await _site.OpenCaseAsync();
            await _site.SendAsync();
            _site.Clock.Advance(TimeSpan.FromMinutes(30));
        }

        Assert.False((await _site.RowAsync(made)).IsPaused);
        Assert.Equal(
            [WebhookDeliveryState.GivenUp, WebhookDeliveryState.Delivered],
            (await _site.DeliveriesAsync()).Select(one => one.State)
        );
    }

    private async Task AssertToldOnceAsync()
    {
        var (mails, items) = await _site.WithDatabaseAsync(async context =>
            (
                await context.OutboxMails.Where(one => one.Kind == MailKind.WebhookPaused).ToListAsync(),
                await context.InboxItems.CountAsync(one => one.Kind == InboxKind.WebhookPaused)
            )
        );
        Assert.Contains(PortalFactory.Creditor, mails.Select(one => one.RecipientAddress));
        Assert.Equal(mails.Count, mails.Select(one => one.RecipientAddress).Distinct().Count());
        Assert.Equal(mails.Count, items);
    }
}
