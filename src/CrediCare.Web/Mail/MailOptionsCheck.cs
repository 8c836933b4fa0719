using System.Net.Mail;
using CrediCare.Web.Startup;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Mail;

/// <summary>Refuses at start what the mail client of this build cannot do safely.</summary>
public sealed class MailOptionsCheck(IHostEnvironment environment) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var faults = FaultsOf(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(MailOptions options)
    {
        if (!MailAddress.TryCreate(options.FromAddress, out _))
            yield return "Mail:FromAddress is not an e-mail address.";
        if (options.Mode != MailMode.Smtp)
            yield break;
        foreach (var fault in SmtpTransport.FaultsOf(options))
            yield return fault;
        if (options.Encryption == MailEncryption.None && !environment.IsDevelopment())
            yield return "Mail:Encryption None is allowed in development only; use StartTls.";
        if (options.Encryption == MailEncryption.None && options.UserName is { Length: > 0 })
            yield return "Mail:UserName would be sent in the clear; use Mail:Encryption StartTls, or no user name.";
        if (options.UserName is { Length: > 0 } != (options.Password ?? options.TokenFile) is { Length: > 0 })
            yield return "Mail:UserName and Mail:Password (or Mail:TokenFile) must be set together, or neither.";
        if (options is { Password.Length: > 0, TokenFile.Length: > 0 })
            yield return "Mail:Password and Mail:TokenFile are both set; use one.";
    }
}
