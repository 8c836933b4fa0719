using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Data;

/// <summary>
/// The part of the model that does not come from the context: Identity reads its schema version (with passkeys) from
/// the application's services. Options built outside the site must say the same, or the model would be another one.
/// </summary>
public static class PortalModel
{
    private static readonly IServiceProvider Services = new ServiceCollection()
        .Configure<IdentityOptions>(UseIdentitySchema)
        .BuildServiceProvider();

    public static void UseIdentitySchema(IdentityOptions options) =>
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    public static DbContextOptionsBuilder UsePortalModel(this DbContextOptionsBuilder options) =>
        options.UseApplicationServiceProvider(Services);
}
