using CrediCare.Data;
using CrediCare.Data.Sqlite;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CrediCare.TestKit;

/// <summary>
/// The whole site in this process, on a SQLite file of its own that already holds the demo people and creditors.
/// Timed work does not start by itself; the clock stands still. Tests say what a person does and read what they see.
/// </summary>
public class PortalFactory : WebApplicationFactory<Program>
{
    public const string Password = "Demo-passord-2026";
    public const string Creditor = "kreditor@demo.example";
    public const string Reader = "leser@demo.example";
    public const string OtherCreditor = "kreditor2@demo.example";
    public const string Accountant = "regnskap@demo.example";
    public const string Caseworker = "saksbehandler@demo.example";
    public const string Administrator = "admin@demo.example";

    private readonly ScratchFolder _folder = new();

    public PortalFactory() => PortalTemplate.CopyTo(_folder.Path);

    protected PortalFactory(bool fromTemplate)
    {
        if (fromTemplate)
            PortalTemplate.CopyTo(_folder.Path);
    }

    public SettableClock Clock { get; } = new();

    public string StorageRoot => _folder.Path;

    /// <summary>Further settings of a test's own, "Section:Key".</summary>
    protected virtual IEnumerable<KeyValuePair<string, string>> Settings => [];

    /// <summary>Whether the log is written as in production; otherwise only what a test adds listens to it.</summary>
    protected virtual bool WritesLog => false;

    /// <summary>A browser without script: keeps cookies, does not follow redirects.</summary>
    public PortalClient Browser() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    /// <summary>A browser in which this person has signed in on the sign-in page.</summary>
    public async Task<PortalClient> SignInAsync(string email, string password = Password)
    {
        var browser = Browser();
        await browser.SignInAsync(email, password);
        return browser;
    }

    /// <summary>Looks into or changes the database behind the site's back.</summary>
    public async Task<T> WithDatabaseAsync<T>(Func<PortalContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalContext>());
    }

    public Task WithDatabaseAsync(Func<PortalContext, Task> work) =>
        WithDatabaseAsync(async context =>
        {
            await work(context);
            return true;
        });

    /// <summary>Uses a service of the site in a scope of its own.</summary>
    public async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Storage:Root", _folder.Path);
        builder.UseSetting("Site:PublicUrl", "http://localhost");
        builder.UseSetting("Jobs:Run", "false");
        builder.UseSetting("Demo:Cases", "0");
        builder.UseSetting("Demo:ClientFunds", "false");
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        builder.ConfigureServices(services =>
        {
            if (!WritesLog)
                services.RemoveAll<ILoggerProvider>();
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1_000);

            // Which rows a page gets must not be left to chance.
            services.ConfigureDbContext<SqlitePortalContext>(options =>
                options.ConfigureWarnings(warnings => warnings.Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning))
            );
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
