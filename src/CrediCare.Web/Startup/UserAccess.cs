using CrediCare.Web.Features.Clients;
using CrediCare.Web.Features.Errors;
using CrediCare.Web.Features.Home;
using CrediCare.Web.Features.Users;
using CrediCare.Web.Features.Users.Log;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Startup;

/// <summary>What the pages about a company's users are made of, and what follows when an access begins or ends.</summary>
public static class UserAccess
{
    public static IServiceCollection AddUserAccess(this IServiceCollection services)
    {
        services.AddScoped<UserListQuery>();
        services.AddScoped<AccessFormReader>();
        services.AddScoped<InviteUser>();
        services.AddScoped<ChangeAccess>();
        services.AddScoped<NewAdministratorMails>();
        services.AddScoped<SendInvitationAgain>();
        services.AddScoped<ConfirmUsers>();
        services.AddScoped<ClientsQuery>();
        services.AddScoped<CompanyLogSubjects>();
        services.AddScoped<CompanyLogQuery>();
        services.AddTransient<CompanyLogWords>();
        services.AddScoped<FirstStepsQuery>();
        services.AddScoped<ForbiddenHelpQuery>();
        services.AddTransient<CompanyLogFile>();
        services.AddTransient<NoAccessNotice>();
        services.AddScoped<SecondFactorRequirement>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, LandingWithoutAccess>();
        services.AddScoped<TakeUpAccess>();
        services.Configure<MvcOptions>(options => options.Filters.AddService<TakeUpAccess>());
        return services;
    }
}
