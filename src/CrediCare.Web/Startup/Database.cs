using CrediCare.Data;
using CrediCare.Data.Backups;
using CrediCare.Data.PostgreSql;
using CrediCare.Data.Sandboxes;
using CrediCare.Data.Sqlite;
using CrediCare.Data.SqlServer;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Startup;

/// <summary>Which database this process works on. The only place, but for the scheduler, that knows there are three.</summary>
public static class Database
{
    public static void AddPortalDatabase(this WebApplicationBuilder builder)
    {
        var (provider, connectionString) = builder.PortalDatabase();
        builder.Services.AddSingleton<IValidateOptions<DatabaseOptions>, DatabaseTransportCheck>();
        builder.Services.Configure<IdentityOptions>(PortalModel.UseIdentitySchema);
        builder.Services.AddScoped(services => ActivatorUtilities.CreateInstance<PortalBackup>(services, builder.InStorage()));
        switch (provider)
        {
            case DatabaseProvider.Sqlite:
                builder.Services.AddDbContext<PortalContext, SqlitePortalContext>(options =>
                    options.UsePortalSqlite(connectionString)
                );
                builder.Services.AddSingleton<SandboxDatabases>(new SqliteSandboxes(connectionString));
                builder.Services.AddSingleton<DatabaseBackup>(new SqliteBackup(connectionString));
                break;
            case DatabaseProvider.PostgreSql:
                builder.Services.AddDbContext<PortalContext, PostgreSqlPortalContext>(options =>
                    options.UsePortalPostgreSql(connectionString)
                );
                builder.Services.AddSingleton<SandboxDatabases>(new PostgreSqlSandboxes(connectionString));
                builder.Services.AddSingleton<DatabaseBackup>(
                    new PostgreSqlBackup(connectionString, builder.Configuration["Backup:PostgreSqlPrograms"])
                );
                break;
            case DatabaseProvider.SqlServer:
                if (!SqlServerDatabase.CanConnect)
                    throw new SettingRefusedException(
                        "Database:Provider is SqlServer, but this build lacks the full SQL Server client. "
                            + "Build with -p:CardPackages=true, or choose Sqlite or PostgreSql."
                    );
                builder.Services.AddDbContext<PortalContext, SqlServerPortalContext>(options =>
                    options.UsePortalSqlServer(connectionString)
                );
                builder.Services.AddSingleton<SandboxDatabases>(new SqlServerSandboxes(connectionString));
                builder.Services.AddSingleton<DatabaseBackup, SqlServerBackup>();
                break;
        }
    }

    /// <summary>The engine, and where its database is.</summary>
    public static (DatabaseProvider Provider, string ConnectionString) PortalDatabase(this WebApplicationBuilder builder)
    {
        var provider =
            builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>()?.Provider ?? DatabaseProvider.Sqlite;
        return (provider, builder.ConnectionString(provider));
    }

    private static string ConnectionString(this WebApplicationBuilder builder, DatabaseProvider provider)
    {
        if (builder.Configuration.GetConnectionString("Portal") is { Length: > 0 } given)
            return given;
        if (provider != DatabaseProvider.Sqlite)
            throw new SettingRefusedException($"ConnectionStrings:Portal is empty; {provider} needs it.");
        return $"Data Source={builder.InStorage("credicare.db")}";
    }

    private static string InStorage(this WebApplicationBuilder builder, params string[] parts) =>
        (builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions()).PathOf(
            builder.Environment,
            parts
        );
}
