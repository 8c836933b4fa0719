using System.Text.Encodings.Web;
using System.Text.Unicode;
using CrediCare.Web.Features.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace CrediCare.Web.Startup;

/// <summary>Pages: controllers and views in feature folders, every form guarded against forgery.</summary>
public static class Views
{
    public static IMvcBuilder AddPortalViews(this IServiceCollection services)
    {
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new ViewsInFeatureFolders()));
        // æ, ø and å as they are, not as entities; what HTML itself needs escaped is escaped all the same.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        return services
            .AddControllersWithViews(options =>
            {
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.Filters.Add(new ExpiredFormFilter());
            })
            .AddDataAnnotationsLocalization();
    }
}
