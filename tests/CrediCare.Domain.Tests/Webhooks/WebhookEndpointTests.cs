using CrediCare.Domain.Cases;
using CrediCare.Domain.Webhooks;

namespace CrediCare.Domain.Tests.Webhooks;

/// <summary>What an endpoint hears, and which secrets sign.</summary>
public sealed class WebhookEndpointTests
{
    private static readonly Guid Creditor = Guid.CreateVersion7();
    private static readonly Guid Portfolio = Guid.CreateVersion7();
    private static readonly DateTime Now = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("", WebhookTopics.Cases, true, WebhookProblem.NameMissing)]
    [InlineData("Navn", WebhookTopics.None, true, WebhookProblem.NoTopic)]
    [InlineData("Navn", WebhookTopics.Cases, false, WebhookProblem.NoPortfolio)]
    public void Wanting_IsRefused(string name, WebhookTopics topics, bool all, WebhookProblem problem) =>
        Assert.Equal(problem, Made(name, topics, all ? null : []).Refusal);

    [Theory]
    [InlineData(CaseEventKind.PaymentReceived, "payment.received")]
    [InlineData(CaseEventKind.DirectPaymentReported, "payment.received")]
    [InlineData(CaseEventKind.PaymentTakenBack, "payment.taken-back")]
    [InlineData(CaseEventKind.Opened, "case.changed")]
    [InlineData(CaseEventKind.DisputeOpened, "case.changed")]
    [InlineData(CaseEventKind.Closed, "case.changed")]
    public void WhatHappened_HasItsKind(CaseEventKind happened, string kind)
    {
        var told = Told(happened);

        Assert.Equal(kind, told!.Kind.Written());
        Assert.Equal((happened, "2026-000001-9", Portfolio), (told.Happened, told.CaseNumber, told.PortfolioId));
    }

    [Fact]
    public void WhatIsForStaffAlone_IsNotTold() => Assert.Null(Told(CaseEventKind.Opened, CaseAudience.StaffOnly));

    [Fact]
    public void WhatIsToldTwice_IsTheSame()
    {
        var happened = Happened(CaseEventKind.Opened, CaseAudience.Creditor);

        Assert.Equal(happened.Id, WebhookEvent.Of(happened, (Creditor, Portfolio, "1"))!.Id);
    }

    [Fact]
    public void Endpoint_HearsItsTopicsInItsPortfolios_AndNobodyElses()
    {
        var narrow = Made("Smal", WebhookTopics.Payments, [Portfolio]).Value;
        var other = Made("Annen", WebhookTopics.Payments, [Guid.CreateVersion7()]).Value;
        var stranger = WebhookEndpoint
            .Make(Guid.CreateVersion7(), new("X", "https://x.example.no/", WebhookTopics.Payments, null), [], Guid.Empty, Now)
            .Value;
        var paid = Told(CaseEventKind.PaymentReceived)!;

        Assert.True(narrow.Hears(paid));
        Assert.False(narrow.Hears(Told(CaseEventKind.Opened)!));
        Assert.False(other.Hears(paid));
        Assert.False(stranger.Hears(paid));
        Assert.False(narrow.Reaches(null));
        Assert.True(Made("Alle", WebhookTopics.Reports, null).Value.Reaches(null));
    }

    [Fact]
    public void RenewedSecret_SignsWithTheOneBefore_ForADay()
    {
        var endpoint = Made("Navn", WebhookTopics.Cases, null).Value;
        var who = Guid.CreateVersion7();

        endpoint.Renew([2], who, Now);

        Assert.Equal(who, endpoint.MadeByUserId);
        Assert.Equal([2, 1], endpoint.SecretsAt(Now.AddHours(24).AddTicks(-1)).Select(one => (int)one[0]));
        Assert.Equal([2], endpoint.SecretsAt(Now.AddHours(24)).Select(one => (int)one[0]));
    }

    [Fact]
    public void WhilePaused_NothingIsOnItsWay_ButATest()
    {
        var endpoint = Made("Navn", WebhookTopics.Cases, null).Value;
        Assert.True(endpoint.Pause(Now));
        Assert.False(endpoint.Pause(Now));

        var left = WebhookDelivery.Of(Told(CaseEventKind.Opened)!, endpoint);
        var test = WebhookDelivery.Of(WebhookEvent.Test(Creditor, Now), endpoint);

        Assert.Equal((WebhookDeliveryState.NotSent, WebhookResult.Paused), (left.State, left.LastResult));
        Assert.Equal(WebhookDeliveryState.Pending, test.State);
        Assert.True(endpoint.Resume());
        Assert.False(endpoint.Resume());
    }

    private static Outcome<WebhookEndpoint, WebhookProblem> Made(
        string name,
        WebhookTopics topics,
        IReadOnlyCollection<Guid>? portfolios
    ) => WebhookEndpoint.Make(Creditor, new(name, "https://mottak.example.no/", topics, portfolios), [1], Guid.Empty, Now);

    private static WebhookEvent? Told(CaseEventKind kind, CaseAudience audience = CaseAudience.Creditor) =>
        WebhookEvent.Of(Happened(kind, audience), (Creditor, Portfolio, "2026-000001-9"));

    private static CaseEvent Happened(CaseEventKind kind, CaseAudience audience) =>
        new(
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            Creditor,
            Portfolio,
            kind,
            new DateOnly(2026, 11, 23),
            Now,
            null,
            audience,
            CaseStage.Opened,
            CaseHold.None,
            null
        );
}
