using CrediCare.Web.Startup;

namespace CrediCare.Web.Tests.Mail;

/// <summary>What this build's mail client speaks.</summary>
internal static class SpokenEncryption
{
    public static IEnumerable<MailEncryption> All => [MailEncryption.StartTls];
}
