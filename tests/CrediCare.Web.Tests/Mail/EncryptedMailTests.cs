using CrediCare.Data.Outbox;
using CrediCare.Web.Startup;

namespace CrediCare.Web.Tests.Mail;

/// <summary>The site's own executable sends, by every encryption that this build speaks, to a server with a certificate made here.</summary>
public sealed class EncryptedMailTests
{
    private const string Localhost = "localhost";

    public static TheoryData<MailEncryption, string, bool, string> Servers()
    {
        var servers = new TheoryData<MailEncryption, string, bool, string>();
        foreach (var encryption in SpokenEncryption.All)
        {
            servers.Add(encryption, Localhost, true, "1 sent, 0 put off");
            servers.Add(encryption, Localhost, false, "0 sent, 1 put off");
            servers.Add(encryption, "another.example", true, "0 sent, 1 put off");
        }

        return servers;
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Mail_GoesToATrustedServerOfThatNameOnly(MailEncryption encryption, string name, bool trusted, string said)
    {
        using var server = await EncryptedServer.StartAsync(encryption, name);
        await using var site = server.Site();
        var id = await site.QueueAsync();

        var output = await server.SendMailAsync(site, trusted);

        Assert.Contains(said, output, StringComparison.Ordinal);
        var isSent = trusted && name == Localhost;
        Assert.Equal(isSent ? [true] : [], (await server.Peer.MailsAsync(isSent ? 1 : 0)).Select(mail => mail.Tls));
        Assert.Equal(isSent ? OutboxState.Sent : OutboxState.Pending, (await site.RowAsync(id)).State);
        Assert.Equal(0, (await site.RowAsync(id)).UnknownOutcomes);
    }
}
