using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CrediCare.TestKit;
using CrediCare.TestKit.Mail;
using CrediCare.Web.Startup;

namespace CrediCare.Web.Tests.Mail;

/// <summary>
/// A mail server with a certificate made here, and the site's own executable that sends to it. Which certificates are trusted is read by
/// a process once, hence the process of its own.
/// </summary>
internal sealed class EncryptedServer : IDisposable
{
    private readonly ScratchFolder _folder;
    private readonly MailEncryption _encryption;

    private EncryptedServer(ScratchFolder folder, MailEncryption encryption, SmtpPeer peer) =>
        (_folder, _encryption, Peer) = (folder, encryption, peer);

    public SmtpPeer Peer { get; }

    /// <param name="name">The name in its certificate; it is reached as localhost.</param>
    /// <param name="mode">What it does to the mails it is sent.</param>
    public static async Task<EncryptedServer> StartAsync(MailEncryption encryption, string name, string mode = "accept")
    {
        var folder = new ScratchFolder();
        var (certificate, key) = MakeCertificate(folder, name);
        return new EncryptedServer(
            folder,
            encryption,
            await SmtpPeer.StartAsync(
                mode,
                encryption == MailEncryption.Implicit ? [certificate, key, "implicit"] : [certificate, key]
            )
        );
    }

    /// <summary>A site whose outbox the process beside us empties; that one has the real clock.</summary>
    public OutboxSite Site()
    {
        var site = new OutboxSite(Peer.Port);
        site.Clock.UtcNow = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1);
        return site;
    }

    public string File(string name) => _folder.File(name);

    public async Task<string> SendMailAsync(PortalFactory site, bool trusted, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        start.ArgumentList.Add("send-mail");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Storage__Root"] = site.StorageRoot;
        start.Environment["Site__PublicUrl"] = "http://localhost";
        start.Environment["Mail__Mode"] = "Smtp";
        start.Environment["Mail__Host"] = "localhost";
        start.Environment["Mail__Port"] = Peer.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["Mail__Encryption"] = _encryption.ToString();
        start.Environment["Mail__TimeoutSeconds"] = "60";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        if (trusted)
            start.Environment["SSL_CERT_FILE"] = File("certificate.pem");
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

    public void Dispose()
    {
        Peer.Dispose();
        _folder.Dispose();
    }

    private static (string Certificate, string Key) MakeCertificate(ScratchFolder folder, string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true)
        );
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        System.IO.File.WriteAllText(folder.File("certificate.pem"), certificate.ExportCertificatePem());
        System.IO.File.WriteAllText(folder.File("key.pem"), key.ExportPkcs8PrivateKeyPem());
        return (folder.File("certificate.pem"), folder.File("key.pem"));
    }
}
