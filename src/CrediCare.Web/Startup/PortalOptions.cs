using System.ComponentModel.DataAnnotations;
using System.Net;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Jobs.Watching;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Startup;

/// <summary>
/// Settings are read once and checked before anything is served. A wrong one ends the start with the name of the key
/// and what is allowed; in production nothing falls back silently.
/// </summary>
public static class PortalOptions
{
    public static void AddPortalOptions(this WebApplicationBuilder builder)
    {
        var production = !builder.Environment.IsDevelopment();
        var configuration = builder.Configuration;

        configuration.RequireOneOf<DatabaseProvider>("Database:Provider");
        configuration.RequireOneOf<MailMode>("Mail:Mode");
        configuration.RequireOneOf<MailEncryption>("Mail:Encryption");

        builder.Bind<DatabaseOptions>(DatabaseOptions.Section);
        builder.Bind<DemoOptions>(DemoOptions.Section);
        builder
            .Bind<StorageOptions>(StorageOptions.Section)
            .Validate(options => options.Root.Length > 0, "Storage:Root is empty; name a folder.")
            .Validate(
                _ =>
                    !production
                    || configuration.GetConnectionString("Portal") is not null
                    || configuration["Storage:Root"] is not null,
                "Neither ConnectionStrings:Portal nor Storage:Root is set; production needs one of them."
            );
        builder
            .Bind<SandboxOptions>(SandboxOptions.Section)
            .Validate(options => options.MostMegabytes is >= 1 and <= 100_000, "Sandboxes:MostMegabytes must be 1 to 100000.");
        builder
            .Bind<JobsOptions>(JobsOptions.Section)
            .Validate(options => options.LeaseSeconds is >= 1 and <= 3600, "Jobs:LeaseSeconds must be 1 to 3600.")
            .Validate(options => options.ImportBatch is >= 1 and <= 5000, "Jobs:ImportBatch must be 1 to 5000.");
        builder
            .Bind<LoadOptions>(LoadOptions.Section)
            .Validate(options => options.AtOnce is null or (>= 1 and <= 10_000), "Load:AtOnce must be 1 to 10000.")
            .Validate(options => options.Waiting is null or (>= 1 and <= 100_000), "Load:Waiting must be 1 to 100000.")
            .Validate(
                options => options.ArrivesWithin >= TimeSpan.FromSeconds(1) && options.ArrivesWithin <= TimeSpan.FromHours(1),
                "Load:ArrivesWithin must be 00:00:01 to 01:00:00."
            );
        builder
            .Bind<WatchOptions>(WatchOptions.Section)
            .Validate(
                options => Enum.GetValues<OddDoingKind>().All(kind => options.Of(kind) is >= 1 and <= 1_000_000),
                "Every limit below Watch must be 1 to 1000000."
            );
        builder
            .Bind<SiteOptions>(SiteOptions.Section)
            .Validate(
                options => IsWebAddress(options.PublicUrl, mayBeHttp: !production),
                "Site:PublicUrl must be the portal's full address; https outside development."
            )
            .Validate(
                options => new EmailAddressAttribute().IsValid(options.ContactEmail) && options.ContactEmail.Length > 0,
                "Site:ContactEmail must be the address customers write to."
            )
            .Validate(
                options => PhoneNumber.TryParse(options.ContactPhone, out _),
                "Site:ContactPhone must be the Norwegian telephone number customers ring."
            )
            .Validate(
                options => options.KnownProxies.All(proxy => IPAddress.TryParse(proxy, out _)),
                "Site:KnownProxies must be network addresses."
            );
        builder
            .Bind<ClientFundsOptions>(ClientFundsOptions.Section)
            .Validate(
                options => IsAccountOrNone(options.ClientAccount) && IsAccountOrNone(options.OwnAccount),
                "ClientFunds:ClientAccount and ClientFunds:OwnAccount must be Norwegian account numbers."
            )
            .Validate(
                options => options.ClientAccount.Length == 0 || (options.Bic.Length is 8 or 11 && options.Holder.Length > 0),
                "ClientFunds:Bic and ClientFunds:Holder must be set where ClientFunds:ClientAccount is."
            )
            .Validate(
                options => options.Formats.Keys.All(account => account.Length > 0 && IsAccountOrNone(account)),
                "ClientFunds:Formats must be by Norwegian account numbers of 11 digits."
            );
        builder
            .Bind<SecurityOptions>(SecurityOptions.Section)
            .Validate(
                options => !production || options.MasterKey is not null || options.MasterKeyFile is not null,
                "Security:MasterKey (or Security:MasterKeyFile) is not set; make one with 'openssl rand -base64 32'."
            )
            .Validate(
                options => options.MasterKey is null || SecretsCheck.IsKey(options.MasterKey),
                "Security:MasterKey must be 32 bytes as base64."
            )
            .Validate(
                options => options.PreviousMasterKeys.All(SecretsCheck.IsKey),
                "Security:PreviousMasterKeys must each be 32 bytes as base64."
            );
        builder
            .Bind<HelpOptions>(HelpOptions.Section)
            .Validate(
                options => options.AttachmentMonths.Length is > 0 and <= 20,
                "Help:AttachmentMonths must be a number of months, such as \"6–12\"."
            );
        builder
            .Bind<SupportOptions>(SupportOptions.Section)
            .Validate(options => options.Opens < options.Closes, "Support:Opens must be a time before Support:Closes.");
        builder
            .Bind<CompanyOptions>(CompanyOptions.Section)
            .Validate(
                options => options.BankAccountCoolingDays is >= 1 and <= 30,
                "Company:BankAccountCoolingDays must be 1 to 30 working days."
            );
        builder
            .Bind<WebhookOptions>(WebhookOptions.Section)
            .Validate(
                options => !production || !options.AllowLoopback,
                "Webhooks:AllowLoopback is for development: in production nothing may be sent to this machine. Remove it."
            );
        builder
            .Bind<MailOptions>(MailOptions.Section)
            .Validate(_ => !production || configuration["Mail:Mode"] is not null, "Mail:Mode is not set; allowed: Pickup, Smtp.")
            .Validate(options => options.Mode != MailMode.Smtp || options.Host.Length > 0, "Mail:Host is empty; Smtp needs it.")
            .Validate(options => options.Port is > 0 and <= 65535, "Mail:Port must be 1 to 65535.")
            .Validate(options => options.TimeoutSeconds is >= 1 and <= 600, "Mail:TimeoutSeconds must be 1 to 600.");
    }

    private static void RequireOneOf<T>(this ConfigurationManager configuration, string key)
        where T : struct, Enum
    {
        if (configuration[key] is { } value && !Enum.GetNames<T>().Contains(value, StringComparer.OrdinalIgnoreCase))
            throw new SettingRefusedException($"{key} is '{value}'; allowed: {string.Join(", ", Enum.GetNames<T>())}.");
    }

    private static OptionsBuilder<T> Bind<T>(this WebApplicationBuilder builder, string section)
        where T : class => builder.Services.AddOptions<T>().Bind(builder.Configuration.GetSection(section)).ValidateOnStart();

    private static bool IsAccountOrNone(string account) => account.Length == 0 || BankAccountNumber.TryParse(account, out _);

    private static bool IsWebAddress(string text, bool mayBeHttp) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (mayBeHttp && address.Scheme == Uri.UriSchemeHttp));
}
