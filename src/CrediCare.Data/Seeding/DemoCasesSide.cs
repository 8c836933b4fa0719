using System.Globalization;
using CrediCare.Domain.Creditors;

namespace CrediCare.Data.Seeding;

/// <summary>A demo creditor with the one who registers for it and the caseworker who follows it.</summary>
internal sealed record DemoCasesSide(Creditor Creditor, Guid Sender, Guid Caseworker)
{
    private static readonly Dictionary<string, string[]> GoodsOf = new(StringComparer.Ordinal)
    {
        [DemoFirms.Kvistbekk.OrganisationNumber] =
        [
            "Ny varmtvannsbereder",
            "Service og vakt",
            "Lekkasje på bad",
            "Montering av varmepumpe",
            "Staking av avløp",
        ],
        [DemoFirms.Maltrost.OrganisationNumber] = ["Tannbehandling", "Rotfylling", "Undersøkelse og røntgen", "Krone, andre del"],
        [DemoFirms.Tjernvik.OrganisationNumber] =
        [
            "Vaksine og kontroll",
            "Operasjon av hund",
            "Akutt konsultasjon",
            "Tannrens katt",
        ],
    };

    /// <summary>The portfolio for firms or for people; the only one where the creditor does not part them.</summary>
    public Portfolio PortfolioFor(bool firm) =>
        Creditor.Portfolios.FirstOrDefault(one => IsForFirms(one) == firm) ?? Creditor.Portfolios[0];

    /// <summary>Whether firms are among those a portfolio is about, as its name says.</summary>
    public static bool IsForFirms(Portfolio portfolio) => portfolio.Name.StartsWith("Bedrift", StringComparison.Ordinal);

    public static string Goods(Creditor creditor, Random random)
    {
        var among = GoodsOf[creditor.OrganisationNumber];
        return among[random.Next(among.Length)];
    }

    /// <summary>Each firm numbers its invoices its own way.</summary>
    public string NextInvoice(int running) =>
        Creditor.OrganisationNumber == DemoFirms.Maltrost.OrganisationNumber
            ? string.Create(CultureInfo.InvariantCulture, $"M-{1000 + running}")
            : string.Create(CultureInfo.InvariantCulture, $"{20_300 + running}");
}

/// <summary>A case that is to be: what happens, whose it is, when it was opened.</summary>
internal sealed record DemoCasesStart(DemoCasesPlot Plot, DemoCasesSide Side, DateOnly OpenedOn);
