using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Startup;

/// <summary>
/// Passkeys belong to the domain of <c>Site:PublicUrl</c>, whatever a request says its host is, and are taken from pages of
/// that address alone; on a development machine from any port. The person must be verified by the device each time.
/// </summary>
public sealed class PasskeySettings(IOptions<SiteOptions> site, IHostEnvironment environment)
    : IConfigureOptions<IdentityPasskeyOptions>
{
    public void Configure(IdentityPasskeyOptions options)
    {
        var home = new Uri(site.Value.PublicUrl);
        options.ServerDomain = home.Host;
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        options.AttestationConveyancePreference = "none";
        options.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && IsOurs(asked.Origin, home));
    }

    private bool IsOurs(string origin, Uri home) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && page.Host == home.Host
        && (environment.IsDevelopment() || (page.Scheme == home.Scheme && page.Port == home.Port));
}
