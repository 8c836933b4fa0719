using CrediCare.Data.Rates;
using CrediCare.Data.Seeding;

namespace CrediCare.Web.Startup;

/// <summary>Dated rates, fees and rules, and the registers of places.</summary>
public static class Rates
{
    public static IServiceCollection AddPortalRates(this IServiceCollection services) =>
        services.AddScoped<RateBook>().AddScoped<PlaceRegister>().AddScoped<RequiredData>();
}
