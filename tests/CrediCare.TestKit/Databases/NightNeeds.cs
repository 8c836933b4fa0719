using CrediCare.Data.Security;
using CrediCare.Web.Startup;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.TestKit.Databases;

/// <summary>What the night needs of the site besides its database: keys and rates.</summary>
public static class NightNeeds
{
    private static readonly MasterKeys SomeKey = new(new byte[MasterKeys.Length]);

    public static IServiceCollection AddNightNeeds(this IServiceCollection services, MasterKeys? keys = null) =>
        services.AddSingleton(new Vault(keys ?? SomeKey)).AddScoped<RotateKeys>().AddPortalRates();
}
