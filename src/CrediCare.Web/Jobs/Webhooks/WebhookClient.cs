using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using CrediCare.Domain.Webhooks;
using CrediCare.Web.Startup;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Jobs.Webhooks;

/// <summary>
/// Sends one body to one address and says what came of it, within ten seconds. It follows no redirection, keeps no cookies, asks no
/// proxy, and reads no more of an answer than is kept.
/// </summary>
public sealed class WebhookClient : IDisposable
{
    /// <summary>From connecting to the head of the answer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>For what is kept of the answer, once its head is there.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(2);

    /// <summary>A letter takes four bytes at most.</summary>
    private const int ReadBytes = WebhookRule.KeptOfAnswer * 4;

    private readonly HttpMessageInvoker _http;
    private readonly bool _allowLoopback;

    public WebhookClient(WebhookConnection connection, IOptions<WebhookOptions> options)
    {
        _allowLoopback = options.Value.AllowLoopback;
        _http = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                ConnectCallback = (context, cancellationToken) => connection.ConnectAsync(context.DnsEndPoint, cancellationToken),
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                Credentials = null,
                AutomaticDecompression = DecompressionMethods.None,
                ActivityHeadersPropagator = null,
                MaxConnectionsPerServer = 8,
                MaxResponseHeadersLength = 16,
                MaxResponseDrainSize = 0,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(1),
                PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
            }
        );
    }

    public void Dispose() => _http.Dispose();

    /// <param name="address">As the endpoint holds it.</param>
    /// <param name="body">JSON.</param>
    /// <param name="headers">Beside the usual ones.</param>
    /// <param name="cancellationToken">The process is ending.</param>
    public async Task<WebhookAnswer> PostAsync(
        string address,
        byte[] body,
        IReadOnlyDictionary<string, string> headers,
        CancellationToken cancellationToken
    )
    {
        var started = Stopwatch.GetTimestamp();
        if (!WebhookAddress.Read(address, _allowLoopback).Succeeded)
            return Answered(WebhookResult.AddressRefused);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(Longest);
        try
        {
            using var request = Request(address, body, headers);
            using var response = await _http.SendAsync(request, time.Token);
            var took = Took();
            return new WebhookAnswer(
                ResultOf(response.StatusCode),
                (int)response.StatusCode,
                took,
                await BeginningOfAsync(response, cancellationToken)
            );
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Answered(WebhookResult.TimedOut);
        }
        catch (HttpRequestException failure)
        {
            return Answered(ResultOf(failure));
        }

        WebhookAnswer Answered(WebhookResult result) => new(result, null, Took(), null);
        int Took() => (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static HttpRequestMessage Request(string address, byte[] body, IReadOnlyDictionary<string, string> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("CrediCare-Webhooks", "1"));
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return request;
    }

    private static WebhookResult ResultOf(HttpStatusCode status) =>
        (int)status switch
        {
            >= 200 and < 300 => WebhookResult.Delivered,
            >= 300 and < 400 => WebhookResult.Redirected,
            _ => WebhookResult.Refused,
        };

    private static WebhookResult ResultOf(HttpRequestException failure) =>
        failure switch
        {
            { InnerException: AddressRefusedException } => WebhookResult.AddressRefused,
            { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } } =>
                WebhookResult.NameUnknown,
            { InnerException: SocketException { SocketErrorCode: SocketError.TryAgain } } => WebhookResult.NameUnknown,
            { InnerException: AuthenticationException } => WebhookResult.NotSecure,
            { HttpRequestError: HttpRequestError.SecureConnectionError } => WebhookResult.NotSecure,
            { HttpRequestError: HttpRequestError.ConnectionError } => WebhookResult.NotConnected,
            _ => WebhookResult.BrokenOff,
        };

    /// <summary>What is there of it soon: the status has been answered, and an answer that never ends changes nothing.</summary>
    private static async Task<string?> BeginningOfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(LongestAnswer);
        var read = new byte[ReadBytes];
        var length = 0;
        try
        {
            await using var answer = await response.Content.ReadAsStreamAsync(time.Token);
            while (length < read.Length && await answer.ReadAsync(read.AsMemory(length), time.Token) is > 0 and var more)
                length += more;
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or OperationCanceledException)
        {
            // What has come is kept.
        }

        return length == 0 ? null : Kept(Encoding.UTF8.GetString(read, 0, length));
    }

    /// <summary>Signs that no page shows and no database keeps become spaces.</summary>
    private static string Kept(string text)
    {
        var clean = string.Concat(
            text.EnumerateRunes().Select(rune => Rune.IsControl(rune) && rune.Value is not '\n' ? " " : rune.ToString())
        );
        var length = Math.Min(clean.Length, WebhookRule.KeptOfAnswer);
        return clean[..(length > 0 && char.IsHighSurrogate(clean[length - 1]) ? length - 1 : length)];
    }
}

/// <summary>What came of sending once.</summary>
/// <param name="Result">In a word.</param>
/// <param name="Status">What was answered; null where nothing was.</param>
/// <param name="Milliseconds">Until the head of the answer, or the failure.</param>
/// <param name="Beginning">Of what was answered; null where nothing was.</param>
public sealed record WebhookAnswer(WebhookResult Result, int? Status, int Milliseconds, string? Beginning);
