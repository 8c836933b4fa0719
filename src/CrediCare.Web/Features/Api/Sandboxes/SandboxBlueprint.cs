using CrediCare.Data.Sandboxes;
using CrediCare.Data.Security;
using CrediCare.Data.Throttling;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrediCare.Web.Features.Api.Sandboxes;

/// <summary>
/// What a sandbox's portal is built of: everything that the site is built of, but for the database and the time. Nothing in it
/// starts by itself: no schedule, no mail, no loop.
/// </summary>
/// <param name="site">What the site was built of.</param>
public sealed class SandboxBlueprint(IServiceCollection site)
{
    /// <param name="live">The site's own services: keys, logs and addresses are shared with it.</param>
    /// <param name="databases">Where the databases of sandboxes lie.</param>
    /// <param name="name">Which of them.</param>
    /// <param name="clock">The time in it.</param>
    public ServiceProvider Build(IServiceProvider live, SandboxDatabases databases, string name, SandboxClock clock)
    {
        IServiceCollection services = new ServiceCollection();
        foreach (var one in site.Where(one => one.ServiceType != typeof(IHostedService)))
            services.Add(one);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        Share<ILoggerFactory>();
        Share<IDataProtectionProvider>();
        Share<Vault>();
        Share<LinkGenerator>();
        Share<IHostApplicationLifetime>();
        // How often a key calls is counted outside: the time in here moves as its programs wish.
        services.Replace(ServiceDescriptor.Scoped(inside => inside.GetRequiredService<SandboxCall>().Live<Throttle>()));
        databases.Use(services, name);
        return services.BuildServiceProvider();

        void Share<T>()
            where T : class => services.Replace(ServiceDescriptor.Singleton(live.GetRequiredService<T>()));
    }
}
