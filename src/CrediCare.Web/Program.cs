using CrediCare.Web.Features.Api;
using CrediCare.Web.Features.Errors;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs.Webhooks;
using CrediCare.Web.Mail;
using CrediCare.Web.Startup;
using CrediCare.Web.Startup.Verbs;
using Microsoft.Extensions.Options;

try
{
    return await RunAsync(args);
}
catch (Exception refused)
    when (refused
            is SettingRefusedException
                or OptionsValidationException
                or InvalidOperationException { InnerException: FormatException or ArgumentException }
    )
{
    await Console.Error.WriteLineAsync($"The portal did not start. {refused.Message}");
    return 1;
}

static async Task<int> RunAsync(string[] args)
{
    var verb = VerbList.Typed(args);
    var builder = WebApplication.CreateBuilder(verb is null ? args : args[1..]);
    builder.AddPortalOptions();
    builder.AddPortalLogging();
    builder.AddPortalHosting();
    builder.AddPortalDatabase();
    builder.AddPortalSecrets();
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddPortalRates();
    builder.AddPortalScheduling();
    builder.Services.AddScoped<FirstStart>();
    builder.Services.AddPortalAccess();
    builder.AddPortalHealth();
    builder.Services.AddPortalOverload();
    builder.AddPortalSignIn();
    builder.AddPortalRegistering();
    builder.AddPortalMail();
    builder.Services.AddCasePages();
    builder.Services.AddDeskPages();
    builder.AddPortalHelp();
    builder.Services.AddPortalApi();
    builder.Services.AddPortalSandboxes();
    builder.AddPortalWebhooks();
    builder.Services.AddUserAccess();
    builder.Services.AddCompanyPages();
    builder.Services.AddPortalLocalisation();
    builder.Services.AddPortalViews().AddMvcOptions(options => options.ModelBinderProviders.Insert(0, new ViewerBinder()));

    await using var app = builder.Build();
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    Directory.CreateDirectory(app.StoragePath());
    if (verb is not null)
        return await app.RunVerbAsync(verb);

    using var servingLock = app.ServesEmbeddedDatabase() ? ServingLock.Take(app.StoragePath("serving.lock")) : null;
    await using (var scope = app.Services.CreateAsyncScope())
        await scope.ServiceProvider.GetRequiredService<FirstStart>().PrepareAsync(app.Lifetime.ApplicationStopping);

    app.UseForwardedHeaders();
    app.UseRequestLog();
    app.UseHeadAsGet();
    app.UseSecurityHeaders();
    app.UsePortalErrors();
    app.UseApiProblems();
    app.UseRouting();
    app.UseRequestRoute();
    app.UseMiddleware<ArrivingBodies>();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UsePortalLocalisation();
    app.UseAuthorization();
    app.UseMiddleware<RetriedRequests>();
    app.UsePortalSandboxes();
    app.MapStaticAssets().AllowAnonymous().DisableRateLimiting();
    app.MapPortalHealth();
    app.MapControllers().WithStaticAssets();
    app.MapSchedulerPages();
    app.MapApiFallback();
    app.MapFallback(
            "{*path}",
            context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        )
        .AllowAnonymous();
    await app.RunAsync();
    return 0;
}
