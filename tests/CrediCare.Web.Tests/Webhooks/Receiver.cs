using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CrediCare.Web.Tests.Webhooks;

/// <summary>A creditor's own server on this machine: notes what comes and answers as it is told to.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _site;

    private Receiver(WebApplication site) => _site = site;

    public string Address => $"{_site.Urls.Single()}/hendelser";

    public ConcurrentQueue<Received> All { get; } = [];

    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public static async Task<Receiver> StartAsync(Func<HttpContext, Task>? answer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(options => options.Limits.MinResponseDataRate = null);
        var site = builder.Build();
        var receiver = new Receiver(site);
        if (answer is not null)
            receiver.Answer = answer;
        site.Run(receiver.TakeAsync);
        await site.StartAsync();
        return receiver;
    }

    public static Func<HttpContext, Task> Status(int status, string text = "") =>
        context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(text);
        };

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _site.StopAsync(soon.Token);
        await _site.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        All.Enqueue(
            new Received(
                body.ToArray(),
                context.Request.Headers.ToDictionary(
                    one => one.Key,
                    one => one.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase
                )
            )
        );
        await Answer(context);
    }
}

/// <summary>What came.</summary>
internal sealed record Received(byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Text => Encoding.UTF8.GetString(Body);

    public string Id => (string)Json["id"]!;

    public string Kind => (string)Json["kind"]!;
}
