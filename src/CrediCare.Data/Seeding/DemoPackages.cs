using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Seeding;

/// <summary>The made-up offers of a development machine; an agency writes its own.</summary>
internal static class DemoPackages
{
    private static readonly DateOnly From = new(2026, 1, 1);

    public static async Task SeedAsync(PortalContext context, CancellationToken cancellationToken)
    {
        if (await context.Packages.AnyAsync(cancellationToken))
            return;
        context.AddRange(
            Offer(
                1,
                ("Liten", "Small"),
                Money.Zero,
                24,
                "Varsel, krav og avdragsavtaler\nMånedsrapport",
                "Notices, demands and payment plans\nMonthly report"
            ),
            Offer(
                2,
                ("Fast", "Steady"),
                Money.FromKroner(490),
                240,
                "Alt i Liten\nRettslige skritt til avtalt pris\nFlere brukere og porteføljer",
                "Everything in Small\nLegal steps at an agreed price\nSeveral users and portfolios"
            )
        );
    }

    private static Package Offer(
        int order,
        (string Nb, string En) name,
        Money monthly,
        int casesPerYear,
        string includesNb,
        string includesEn
    ) =>
        new(
            Guid.CreateVersion7(),
            PublicId.New(),
            name.Nb,
            name.En,
            includesNb,
            includesEn,
            monthly.Ore,
            casesPerYear,
            From,
            null,
            order
        );
}
