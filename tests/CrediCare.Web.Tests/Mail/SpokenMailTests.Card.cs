using CrediCare.Data.Outbox;
using CrediCare.Web.Mail;
using CrediCare.Web.Startup;

namespace CrediCare.Web.Tests.Mail;

/// <summary>What only this build's client can do.</summary>
public sealed class SpokenMailTests
{
    [Theory]
    [InlineData(MailEncryption.Implicit, 465, null, null, null)]
    [InlineData(MailEncryption.StartTls, 587, null, "/run/token", null)]
    [InlineData(MailEncryption.StartTls, 465, null, null, "Mail:Port 465")]
    [InlineData(MailEncryption.Implicit, 465, "secret", "/run/token", "Mail:Password and Mail:TokenFile")]
    public void Settings_AreTakenOrRefusedByName(
        MailEncryption encryption,
        int port,
        string? password,
        string? tokenFile,
        string? refusal
    )
    {
        var options = new MailOptions
        {
            Mode = MailMode.Smtp,
            Host = "mail.example",
            Encryption = encryption,
            Port = port,
            UserName = tokenFile is null ? null : "user",
            Password = password,
            TokenFile = tokenFile,
        };

        var result = new MailOptionsCheck(new Machine("Production")).Validate(null, options);

        Assert.Equal(refusal is null, result.Succeeded);
        if (refusal is not null)
            Assert.Contains(refusal, result.FailureMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("right-token", "1 sent, 0 put off", OutboxState.Sent)]
    [InlineData("stale-token", "0 sent, 1 put off", OutboxState.Pending)]
    public async Task Token_IsReadFromItsFile_AndShownToTheServer(string token, string said, OutboxState state)
    {
        using var server = await EncryptedServer.StartAsync(MailEncryption.StartTls, "localhost", "token");
        await using var site = server.Site();
        var id = await site.QueueAsync();
        await File.WriteAllTextAsync(server.File("token"), $"{token}\n");

        var output = await server.SendMailAsync(
            site,
            trusted: true,
            ("Mail__UserName", "portal@credicare.example"),
            ("Mail__TokenFile", server.File("token"))
        );

        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.Equal(state, (await site.RowAsync(id)).State);
        Assert.DoesNotContain(token, output, StringComparison.Ordinal);
    }
}
