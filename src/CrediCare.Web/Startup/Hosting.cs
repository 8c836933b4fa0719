using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Startup;

/// <summary>Where the process stands: its folder, its database, and the proxies in front of it.</summary>
public static class Hosting
{
    public static void AddPortalHosting(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder
            .Services.AddOptions<ForwardedHeadersOptions>()
            .Configure<IOptions<SiteOptions>>(
                (forwarded, site) =>
                {
                    forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                    foreach (var proxy in site.Value.KnownProxies)
                        forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
                }
            );
    }

    public static string StoragePath(this WebApplication app, params string[] parts) =>
        app.Services.GetRequiredService<IOptions<StorageOptions>>().Value.PathOf(app.Environment, parts);

    public static bool ServesEmbeddedDatabase(this WebApplication app) =>
        app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider == DatabaseProvider.Sqlite;
}
