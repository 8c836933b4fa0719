using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Sandboxes;
using CrediCare.Data.Security;
using CrediCare.Data.Sqlite;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Registrations.Upload;
using CrediCare.Web.Features.Reports.Own;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs.Payments;
using CrediCare.Web.Startup;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.TestKit.Databases;

/// <summary>What the night needs of the site besides its database: keys, rates, and what people's own reports are read with.</summary>
public static class NightNeeds
{
    private static readonly MasterKeys SomeKey = new(new byte[MasterKeys.Length]);

    public static IServiceCollection AddNightNeeds(
        this IServiceCollection services,
        MasterKeys? keys = null,
        IncomingFolder? folder = null,
        AuditHeads? heads = null
    ) =>
        services
            .AddSingleton(new Vault(keys ?? SomeKey))
            .AddScoped<RotateKeys>()
            .AddPortalRates()
            .AddSingleton(folder ?? new IncomingFolder(Elsewhere()))
            .AddSingleton(heads ?? new AuditHeads(Path.Combine(Elsewhere(), AuditHeads.FileName)))
            .AddSingleton<SandboxDatabases>(new SqliteSandboxes($"Data Source={Path.Combine(Elsewhere(), "none.db")}"))
            .AddSingleton<UploadWork>()
            .AddScoped<CaseAtHandQuery>()
            .AddScoped<ViewerQuery>()
            .AddScoped<ListScopes>()
            .AddScoped<CaseClaims>()
            .AddScoped<CaseRows>()
            .AddScoped<OwnReportScopes>()
            .AddScoped<OwnReportRows>()
            .AddScoped<OrderedCases>();

    private static string Elsewhere() => Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
}
