using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CrediCare.Data.Outbox;
using CrediCare.TestKit;
using CrediCare.TestKit.Mail;

namespace CrediCare.Web.Tests.Mail;

/// <summary>
/// The site's own executable sends over STARTTLS to a server with a certificate made here. Which certificates are
/// trusted is read by a process once, hence the process of its own.
/// </summary>
public sealed class StartTlsTests
{
    [Theory]
    [InlineData(true, "1 sent, 0 put off")]
    [InlineData(false, "0 sent, 1 put off")]
    public async Task Mail_GoesOverStartTls_ToATrustedServerOnly(bool trusted, string said)
    {
        using var folder = new ScratchFolder();
        var (certificate, key) = MakeCertificate(folder);
        using var peer = await SmtpPeer.StartAsync("accept", certificate, key);
        await using var site = new OutboxSite(peer.Port);
        // The process beside us has the real clock.
        site.Clock.UtcNow = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1);
        var id = await site.QueueAsync();

        var output = await SendMailAsync(site, peer.Port, trusted ? certificate : null);

        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.Equal(trusted ? [true] : [], (await peer.MailsAsync(trusted ? 1 : 0)).Select(mail => mail.Tls));
        Assert.Equal(trusted ? OutboxState.Sent : OutboxState.Pending, (await site.RowAsync(id)).State);
        Assert.Equal(0, (await site.RowAsync(id)).UnknownOutcomes);
    }

    private static async Task<string> SendMailAsync(PortalFactory site, int port, string? trusted)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        start.ArgumentList.Add("send-mail");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Storage__Root"] = site.StorageRoot;
        start.Environment["Site__PublicUrl"] = "http://localhost";
        start.Environment["Mail__Mode"] = "Smtp";
        start.Environment["Mail__Host"] = "localhost";
        start.Environment["Mail__Port"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["Mail__Encryption"] = "StartTls";
        start.Environment["Mail__TimeoutSeconds"] = "60";
        if (trusted is not null)
            start.Environment["SSL_CERT_FILE"] = trusted;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(240));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return await output + await errors;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static (string Certificate, string Key) MakeCertificate(ScratchFolder folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true)
        );
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(folder.File("certificate.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(folder.File("key.pem"), key.ExportPkcs8PrivateKeyPem());
        return (folder.File("certificate.pem"), folder.File("key.pem"));
    }
}
