using CrediCare.Web.Mail;
using CrediCare.Web.Startup;

namespace CrediCare.Web.Tests.Mail;

/// <summary>What this build's client cannot do is refused at start, by name.</summary>
public sealed class UnspokenMailTests
{
    [Theory]
    [InlineData(MailEncryption.Implicit, 465, null, "Mail:Encryption Implicit")]
    [InlineData(MailEncryption.StartTls, 465, null, "Mail:Encryption Implicit")]
    [InlineData(MailEncryption.StartTls, 587, "/run/token", "Mail:TokenFile is not known to this build")]
    public void Unspoken_IsRefused(MailEncryption encryption, int port, string? tokenFile, string refusal)
    {
        var options = new MailOptions
        {
            Mode = MailMode.Smtp,
            Host = "mail.example",
            Encryption = encryption,
            Port = port,
            UserName = tokenFile is null ? null : "user",
            TokenFile = tokenFile,
        };

        var result = new MailOptionsCheck(new Machine("Production")).Validate(null, options);

        Assert.Contains(refusal, result.FailureMessage, StringComparison.Ordinal);
    }
}
