using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CrediCare.Domain.Webhooks;
using CrediCare.Web.Jobs.Webhooks;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Tests.Webhooks;

/// <summary>Where a connection may lead, whatever a name says, and however often it says something else.</summary>
public sealed class ConnectingTests
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.5")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("fd00::1")]
    [InlineData("8.8.8.8, 127.0.0.1")]
    public async Task NameThatLeadsInwards_IsRefusedBeforeAnythingIsSent(string addresses)
    {
        var answer = await PostAsync("https://mottak.example.no/", addresses);

        Assert.Equal(WebhookResult.AddressRefused, answer.Result);
    }

    /// <summary>A setting for this machine opens nothing else.</summary>
    [Fact]
    public async Task LoopbackAllowed_OtherInnerAddressesStayShut() =>
        Assert.Equal(
            WebhookResult.AddressRefused,
            (await PostAsync("https://mottak.example.no/", "10.0.0.5", allowLoopback: true)).Result
        );

    [Fact]
    public async Task NameThatLeadsNowhere_IsSaid() =>
        Assert.Equal(WebhookResult.NameUnknown, (await PostAsync("https://mottak.example.no/", "")).Result);

    /// <summary>A name server that gives an inner address the second time is asked but once.</summary>
    [Fact]
    public async Task NameIsAskedOnce_ForEachConnection()
    {
        var asked = 0;
        await using var receiver = await Receiver.StartAsync();
        using var client = Client(
            (_, _) =>
            {
                asked++;
                return Task.FromResult<IPAddress[]>([asked == 1 ? IPAddress.Loopback : IPAddress.Parse("10.0.0.5")]);
            },
            allowLoopback: true
        );

        var answer = await client.PostAsync(
            receiver.Address.Replace("127.0.0.1", "localhost"),
            "{}"u8.ToArray(),
            NoHeaders,
            default
        );

        Assert.Equal((WebhookResult.Delivered, 1), (answer.Result, asked));
    }

    [Fact]
    public async Task CertificateThatNobodyVouchesFor_IsRefused_AndNothingIsSent()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var key = RSA.Create(2048);
        var wanted = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = wanted.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        using var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var heard = HearAsync(listener, certificate);

        var answer = await PostAsync(
            $"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/",
            "127.0.0.1",
            allowLoopback: true
        );

        Assert.Equal((WebhookResult.NotSecure, ""), (answer.Result, await heard));
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Staging", true)]
    [InlineData("Development", false)]
    public void OutsideDevelopment_ThisMachineIsRefusedAtStart(string environment, bool isRefused)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration[WebhookSite.ToThisMachine.Key] = WebhookSite.ToThisMachine.Value;
        builder.AddPortalOptions();
        using var site = builder.Build();

        var refused = Record.Exception(() => site.Services.GetRequiredService<IOptions<WebhookOptions>>().Value);

        Assert.Equal(isRefused, refused?.Message.Contains("Webhooks:AllowLoopback", StringComparison.Ordinal) ?? false);
    }

    private static async Task<WebhookAnswer> PostAsync(string address, string leadsTo, bool allowLoopback = false)
    {
        using var client = Client(
            (_, _) =>
                Task.FromResult(
                    leadsTo.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(one => IPAddress.Parse(one)).ToArray()
                ),
            allowLoopback
        );
        return await client.PostAsync(address, "{}"u8.ToArray(), NoHeaders, default);
    }

    private static WebhookClient Client(NameLookup lookup, bool allowLoopback)
    {
        var options = Options.Create(new WebhookOptions { AllowLoopback = allowLoopback });
        return new WebhookClient(new WebhookConnection(lookup, options), options);
    }

    private static async Task<string> HearAsync(TcpListener listener, X509Certificate2 certificate)
    {
        using var caller = await listener.AcceptTcpClientAsync();
        await using var secured = new SslStream(caller.GetStream());
        try
        {
            await secured.AuthenticateAsServerAsync(certificate);
            using var reader = new StreamReader(secured);
            return await reader.ReadToEndAsync();
        }
        catch (Exception broken) when (broken is IOException or System.Security.Authentication.AuthenticationException)
        {
            return "";
        }
    }
}
