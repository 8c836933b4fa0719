using System.Resources;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.Localization;

[assembly: NeutralResourcesLanguage("nb")]

namespace CrediCare.Web.Startup;

/// <summary>
/// Two languages. A request is answered in the reader's choice (the claim <c>lang</c>), else the cookie's, else the browser's,
/// else bokmål. Numbers and typed dates are always read the Norwegian way: only the UI culture changes.
/// </summary>
public static class Localisation
{
    public static IServiceCollection AddPortalLocalisation(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddHttpContextAccessor();
        services.AddTransient(typeof(IStringLocalizer<>), typeof(TextsForReader<>));
        services.AddSingleton<FeatureTexts>();
        services.AddTransient(_ => PortalFormat.Current);
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(PortalLanguage.NorwegianCulture);
            options.SupportedCultures = [PortalLanguage.NorwegianCulture];
            options.SupportedUICultures = [PortalLanguage.NorwegianCulture, PortalLanguage.EnglishCulture];
            options.RequestCultureProviders = [new LocalisationByReader()];
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
        // After the framework's own set-up: its validation rules must be known before ours name them, and its choice of texts
        // (one file per form) gives way to the feature's.
        services
            .AddOptions<MvcOptions>()
            .PostConfigure<FeatureTexts>(
                (options, texts) =>
                {
                    options.ModelBinderProviders.Insert(0, new NorwegianInputBinders());
                    options.ModelBinderProviders.Insert(0, new OneChoiceBinders());
                    options.ModelMetadataDetailsProviders.Add(new LocalisationFormWords(texts));
                    LocalisationBindingMessages.Use(options.ModelBindingMessageProvider);
                }
            );
        services
            .AddOptions<MvcDataAnnotationsLocalizationOptions>()
            .PostConfigure<FeatureTexts>(
                (options, texts) =>
                    options.DataAnnotationLocalizerProvider = (form, factory) =>
                        new FormTexts(form, texts, factory.Create(typeof(ValidationText)))
            );
        return services;
    }

    /// <summary>Goes after authentication, since the reader's own choice is a claim.</summary>
    public static IApplicationBuilder UsePortalLocalisation(this IApplicationBuilder app) => app.UseRequestLocalization();
}
