using System.Text.Encodings.Web;
using System.Text.Unicode;
using CrediCare.Web.Features.Errors;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace CrediCare.Web.Startup;

/// <summary>Pages: controllers and views in feature folders, every form guarded against forgery.</summary>
public static class Views
{
    public static IMvcBuilder AddPortalViews(this IServiceCollection services)
    {
        services.AddSingleton<IActionResultExecutor<LocalRedirectResult>, AsciiRedirects>();
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new ViewsInFeatureFolders()));
        // æ, ø and å as they are, not as entities; what HTML itself needs escaped is escaped all the same.
        // Longer than any field may be; a megabyte in one field is nobody's typing and is not kept either.
        services.Configure<FormOptions>(options => options.ValueLengthLimit = 100_000);
        services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        var mvc = services
            .AddControllersWithViews(options =>
            {
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.Filters.Add(new ExpiredFormFilter());
                options.Filters.Add(new UnreadableFormFilter());
                options.Filters.Add<RefusedFieldsFilter>();
            })
            .AddDataAnnotationsLocalization();
        services.RemoveApiConventions();
        return mvc;
    }

    // It reads every attribute of the assembly, two for each page, once for each controller, to find out that none asks for it.
    private static void RemoveApiConventions(this IServiceCollection services) =>
        services.Remove(services.Single(one => one.ImplementationType?.Name == "ApiBehaviorApplicationModelProvider"));
}
