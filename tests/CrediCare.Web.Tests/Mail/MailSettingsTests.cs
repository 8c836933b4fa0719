using CrediCare.Web.Mail;
using CrediCare.Web.Startup;

namespace CrediCare.Web.Tests.Mail;

public sealed class MailSettingsTests
{
    [Theory]
    [InlineData(MailEncryption.StartTls, null, null, 587, true, null)]
    [InlineData(MailEncryption.StartTls, "user", "secret", 587, true, null)]
    [InlineData(MailEncryption.None, null, null, 25, false, null)]
    [InlineData(MailEncryption.None, null, null, 25, true, "Mail:Encryption None")]
    [InlineData(MailEncryption.None, "user", "secret", 25, false, "Mail:UserName")]
    [InlineData(MailEncryption.StartTls, "user", null, 587, false, "Mail:UserName and Mail:Password (or Mail:TokenFile)")]
    [InlineData(MailEncryption.StartTls, null, "secret", 587, false, "Mail:UserName and Mail:Password (or Mail:TokenFile)")]
    public void Smtp_WhatCannotBeDoneSafely_IsRefusedByName(
        MailEncryption encryption,
        string? user,
        string? password,
        int port,
        bool production,
        string? refusal
    )
    {
        var options = new MailOptions
        {
            Mode = MailMode.Smtp,
            Host = "mail.example",
            Encryption = encryption,
            UserName = user,
            Password = password,
            Port = port,
        };

        var result = new MailOptionsCheck(new Machine(production ? "Production" : "Development")).Validate(null, options);

        Assert.Equal(refusal is null, result.Succeeded);
        if (refusal is not null)
            Assert.Contains(refusal, result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void SenderThatIsNoAddress_IsRefused() =>
        Assert.True(
            new MailOptionsCheck(new Machine("Development")).Validate(null, new MailOptions { FromAddress = "portal" }).Failed
        );
}
