using CrediCare.Data.Rates;
using CrediCare.Data.Seeding;
using CrediCare.Web.Features.Admin.Privacy;
using CrediCare.Web.Features.Admin.Rates;

namespace CrediCare.Web.Startup;

/// <summary>Dated rates, fees and rules, and the registers of places.</summary>
public static class Rates
{
    public static IServiceCollection AddPortalRates(this IServiceCollection services) =>
        services
            .AddScoped<RateBook>()
            .AddScoped<PlaceRegister>()
            .AddScoped<RequiredData>()
            .AddScoped<RateTables>()
            .AddScoped<RatesQuery>()
            .AddScoped<RateWords>()
            .AddScoped<AddRates>()
            .AddPortalPrivacy();
}
