using System.Security.Cryptography;
using System.Text;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Webhooks;
using CrediCare.TestKit;
using CrediCare.Web.Jobs.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Webhooks;

/// <summary>What becomes of a delivery, by what the server at the other end does to it.</summary>
public sealed class DeliveringTests : IAsyncLifetime
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
    public async Task Taken_ArrivesOnce_SignedByTheDocumentedRecipe_WithoutADebtor()
    {
        var endpoint = await _site.EndpointAsync(_receiver.Address);
        var one = await _site.OpenCaseAsync();

        await _site.SendAsync();
        await _site.SendAsync();

        var came = Assert.Single(_receiver.All);
        Assert.Equal(
            ("case.changed", "opened", one.CaseNumber, $"http://localhost/api/v1/cases/{one.CaseNumber}"),
            (came.Kind, (string)came.Json["happened"]!, (string)came.Json["caseNumber"]!, (string)came.Json["fetch"]!)
        );
        Assert.DoesNotContain("Prøvedal", came.Text, StringComparison.Ordinal);
        Assert.Equal("application/json", came.Headers["Content-Type"]);
        Assert.True(IsGenuine(came, endpoint.Secret.Text, _site.Clock.UtcNow));
        Assert.False(IsGenuine(came, WebhookSecret.New().Text, _site.Clock.UtcNow));
        Assert.False(IsGenuine(came with { Body = [.. came.Body, 32] }, endpoint.Secret.Text, _site.Clock.UtcNow));
        Assert.False(IsGenuine(came, endpoint.Secret.Text, _site.Clock.UtcNow.AddMinutes(6)));
        var row = await _site.DeliveryAsync();
        Assert.Equal((WebhookDeliveryState.Delivered, 1, 200), (row.State, row.Tries, row.LastStatus));
    }

    [Fact]
    public async Task RenewedSecret_BothSignForADay()
    {
        var endpoint = await _site.EndpointAsync(_receiver.Address);
        var fresh = WebhookSecret.New();
        await _site.WithDatabaseAsync(async context =>
        {
            var row = await context.WebhookEndpoints.SingleAsync();
            var vault = _site.Services.GetRequiredService<Data.Security.Vault>();
            row.Renew(vault.Seal(fresh.Text, Data.Security.Purposes.WebhookSecret), row.MadeByUserId, _site.Clock.UtcNow);
            await context.SaveChangesAsync();
        });
        await _site.OpenCaseAsync();
        await _site.SendAsync();
        _site.Clock.Advance(TimeSpan.FromHours(24));
        await _site.OpenCaseAsync();
        await _site.SendAsync();

        var (first, later) = (_receiver.All.First(), _receiver.All.Last());
        Assert.True(IsGenuine(first, endpoint.Secret.Text, _site.Clock.UtcNow.AddHours(-24)));
        Assert.True(IsGenuine(first, fresh.Text, _site.Clock.UtcNow.AddHours(-24)));
        Assert.False(IsGenuine(later, endpoint.Secret.Text, _site.Clock.UtcNow));
        Assert.True(IsGenuine(later, fresh.Text, _site.Clock.UtcNow));
    }

    [Theory]
    [InlineData(500, WebhookResult.Refused)]
    [InlineData(404, WebhookResult.Refused)]
    [InlineData(302, WebhookResult.Redirected)]
    public async Task AnswersNo_IsTriedAgainLater_UnderTheSameId(int status, WebhookResult result)
    {
        _receiver.Answer = context =>
        {
            context.Response.Headers.Location = $"{_receiver.Address}/annet";
            return Receiver.Status(status, "Nei\0 <script>alert(1)</script>")(context);
        };
        await _site.EndpointAsync(_receiver.Address);
        await _site.OpenCaseAsync();

        await _site.SendAsync();
        await _site.SendAsync();

        Assert.Single(_receiver.All);
        var row = await _site.DeliveryAsync();
        Assert.Equal((WebhookDeliveryState.Pending, result, status), (row.State, row.LastResult, row.LastStatus));
        Assert.InRange(row.NextTryAtUtc - _site.Clock.UtcNow, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(33));
        Assert.Equal("Nei  <script>alert(1)</script>", Assert.Single(await _site.TriesAsync()).Answer);

        _receiver.Answer = Receiver.Status(204);
        _site.Clock.Advance(TimeSpan.FromSeconds(33));
        await _site.SendAsync();
        Assert.Equal(WebhookDeliveryState.Delivered, (await _site.DeliveryAsync()).State);
        Assert.Equal(_receiver.All.First().Id, _receiver.All.Last().Id);
        Assert.Null((await _site.WithDatabaseAsync(context => context.WebhookEndpoints.SingleAsync())).FailingSinceUtc);
    }

    [Fact]
    public async Task Hangs_IsLeftAfterTenSeconds()
    {
        _receiver.Answer = context => Task.Delay(-1, context.RequestAborted);
        await _site.EndpointAsync(_receiver.Address);
        await _site.OpenCaseAsync();

        await _site.SendAsync().WaitAsync(TimeSpan.FromSeconds(90));

        var tried = Assert.Single(await _site.TriesAsync());
        Assert.Equal(WebhookResult.TimedOut, tried.Result);
        Assert.InRange(tried.Milliseconds, 9_500, 80_000);
    }

    [Fact]
    public async Task EndlessAnswer_IsDelivered_AndCutShort()
    {
        _receiver.Answer = async context =>
        {
            var piece = Encoding.UTF8.GetBytes(new string('å', 4000));
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        };
        await _site.EndpointAsync(_receiver.Address);
        await _site.OpenCaseAsync();

        await _site.SendAsync().WaitAsync(TimeSpan.FromSeconds(90));

        var tried = Assert.Single(await _site.TriesAsync());
        Assert.Equal((WebhookResult.Delivered, new string('å', WebhookRule.KeptOfAnswer)), (tried.Result, tried.Answer));
    }

    [Fact]
    public async Task HangsUp_OrIsNotThere_IsSaid()
    {
        _receiver.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        await _site.EndpointAsync(_receiver.Address);
        await _site.OpenCaseAsync();
        await _site.SendAsync();
        Assert.Equal(WebhookResult.BrokenOff, Assert.Single(await _site.TriesAsync()).Result);

        await _receiver.DisposeAsync();
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await _site.SendAsync();
        Assert.Equal(WebhookResult.NotConnected, (await _site.TriesAsync())[^1].Result);
        _receiver = await Receiver.StartAsync();
    }

    [Fact]
    public async Task ManySendersAtOnce_SendEachOnce()
    {
        await _site.EndpointAsync(_receiver.Address);
        for (var made = 0; made < 12; made++)
            await _site.OpenCaseAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(_site.SendAsync)));

        Assert.Equal(12, _receiver.All.Select(one => one.Id).Distinct().Count());
        Assert.Equal(12, _receiver.All.Count);
        Assert.All(await _site.DeliveriesAsync(), one => Assert.Equal(WebhookDeliveryState.Delivered, one.State));
    }

    [Fact]
    public async Task ProcessThatDiesBetweenSendingAndWritingItDown_IsSentAgainUnderTheSameId()
    {
        var made = await _site.EndpointAsync(_receiver.Address);
        await _site.OpenCaseAsync();
        // The row as a process leaves it that was killed with the answer on its way.
        await _site.WithAsync<Data.Webhooks.WebhookQueue, object?>(queue => Claimed(queue, made.Id));

        await _site.SendAsync();
        Assert.Empty(_receiver.All);
        _site.Clock.Advance(WebhookSender.LongestTry + TimeSpan.FromSeconds(1));
        await _site.SendAsync();
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await _site.SendAsync();

        var told = await _site.WithDatabaseAsync(context => context.WebhookEvents.SingleAsync());
        Assert.Equal(told.PublicId, Assert.Single(_receiver.All).Id);
        Assert.Equal([WebhookResult.SenderEnded, WebhookResult.Delivered], (await _site.TriesAsync()).Select(one => one.Result));

        static async Task<object?> Claimed(Data.Webhooks.WebhookQueue queue, Guid endpoint) =>
            await queue.ClaimAsync(endpoint, default);
    }

    [Fact]
    public async Task WhatIsNotSaved_IsNotTold()
    {
        await _site.EndpointAsync(_receiver.Address);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _site.OpenCaseAsync(moves: (_, _) => throw new InvalidOperationException())
        );
        await _site.WithDatabaseAsync(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            var one = await context.Cases.AsNoTracking().OrderBy(found => found.Id).FirstOrDefaultAsync();
            Assert.Null(one);
        });

        Assert.Empty(await _site.DeliveriesAsync());
    }

    /// <summary>As the page about the interface says a receiver does it.</summary>
    private static bool IsGenuine(Received came, string secret, DateTime nowUtc)
    {
        var parts = came.Headers["CrediCare-Signature"].Split(',').Select(part => part.Split('=', 2)).ToList();
        var sent = parts.Single(part => part[0] == "t")[1];
        var age =
            new DateTimeOffset(nowUtc).ToUnixTimeSeconds() - long.Parse(sent, System.Globalization.CultureInfo.InvariantCulture);
        if (Math.Abs(age) > 300)
            return false;
        var expected = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(secret),
            (byte[])[.. Encoding.ASCII.GetBytes($"{sent}."), .. came.Body]
        );
        return parts
            .Where(part => part[0] == "v1")
            .Any(part => CryptographicOperations.FixedTimeEquals(Convert.FromHexString(part[1]), expected));
    }
}
