using CrediCare.Web.Features.Admin.Creditors;
using CrediCare.Web.Features.Admin.Creditors.Changes;
using CrediCare.Web.Features.Company;
using CrediCare.Web.Features.Company.ApiKeys;
using CrediCare.Web.Features.Company.Webhooks;

namespace CrediCare.Web.Startup;

/// <summary>What the pages about a company itself are made of, its own and the agency's.</summary>
public static class CompanyPages
{
    public static IServiceCollection AddCompanyPages(this IServiceCollection services)
    {
        services.AddScoped<CompanyQuery>();
        services.AddScoped<BankAccountChangeQuery>();
        services.AddScoped<CompanyFormReader>();
        services.AddScoped<ChangeCompany>();
        services.AddScoped<ChangeBankAccount>();
        services.AddScoped<RequestReader>();
        services.AddScoped<ChangeIdentity>();
        services.AddScoped<CallBackQuery>();
        services.AddScoped<MadeForPrograms>();
        services.AddScoped<MadeForProgramsMails>();
        services.AddScoped<ApiKeyListQuery>();
        services.AddScoped<ChangeApiKeys>();
        services.AddScoped<WebhookQuery>();
        services.AddScoped<ChangeWebhooks>();
        services.AddScoped<ReplayWebhooks>();
        return services;
    }
}
