using CrediCare.Data.Rates;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Seeding;

/// <summary>The few places that demo people live in; an agency loads the whole registers.</summary>
internal static class DemoPlaces
{
    private const string Source = "Demodata: kommunens nummer fra 2024";

    private static readonly DateOnly From = new(2024, 1, 1);

    private static readonly (string Postcode, string Place, string Number, string Municipality)[] Known =
    [
        ("0585", "Oslo", "0301", "Oslo"),
        ("3618", "Kongsberg", "3303", "Kongsberg"),
        ("7052", "Trondheim", "5001", "Trondheim"),
        ("5227", "Nesttun", "4601", "Bergen"),
        ("4021", "Stavanger", "1103", "Stavanger"),
        ("9019", "Tromsø", "5501", "Tromsø"),
        ("1605", "Fredrikstad", "3107", "Fredrikstad"),
        ("6413", "Molde", "1506", "Molde"),
    ];

    public static async Task SeedAsync(PortalContext context, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (await context.Set<PostcodeRow>().AnyAsync(cancellationToken))
            return;
        foreach (var (postcode, place, number, municipality) in Known)
            context.AddRange(
                new PostcodeRow
                {
                    ValidFrom = From,
                    Postcode = postcode,
                    Place = place,
                    MunicipalityNumber = number,
                    InUse = true,
                    Source = Source,
                    CreatedAtUtc = nowUtc,
                },
                new MunicipalityRow
                {
                    ValidFrom = From,
                    Number = number,
                    Name = municipality,
                    Source = Source,
                    CreatedAtUtc = nowUtc,
                }
            );
    }
}
