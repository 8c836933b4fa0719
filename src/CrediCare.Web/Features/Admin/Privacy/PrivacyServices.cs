using CrediCare.Web.Features.Admin.Privacy.Held;

namespace CrediCare.Web.Features.Admin.Privacy;

/// <summary>What is kept, handed out and deleted.</summary>
public static class PrivacyServices
{
    public static IServiceCollection AddPortalPrivacy(this IServiceCollection services) =>
        services
            .AddScoped<ApproveRetention>()
            .AddScoped<HeldKeysQuery>()
            .AddScoped<HeldPage>()
            .AddScoped<HeldPackage>()
            .AddScoped<DebtorDeletion>()
            .AddScoped<DeleteDebtor>();
}
