using System.Globalization;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;

namespace CrediCare.Data.Seeding.Stock;

/// <summary>A creditor of the stock: who registers for it, how it numbers its invoices, and who owes it more than once.</summary>
internal sealed class StockSide(Creditor creditor, Guid sender, int running)
{
    private const int MostKnown = 24;

    private static readonly string[] Goods =
    [
        "Varer etter ordre",
        "Månedsavgift",
        "Service og reparasjon",
        "Konsultasjon",
        "Leie av utstyr",
        "Abonnement",
        "Timearbeid og materialer",
        "Kurs",
    ];

    private readonly Dictionary<Guid, List<Debtor>> _known = [];
    private int _invoices = 1000 + running * 37 % 9000;

    public Creditor Creditor => creditor;

    public Guid Sender => sender;

    public Portfolio PortfolioFor(Random random, bool minor) =>
        minor
            ? creditor.Portfolios.FirstOrDefault(one => !DemoCasesSide.IsForFirms(one)) ?? creditor.Portfolios[0]
            : creditor.Portfolios[random.Next(creditor.Portfolios.Count)];

    public string Describe(Random random) => Goods[(running + random.Next(3)) % Goods.Length];

    /// <summary>Each firm numbers its invoices its own way, and never uses a number twice.</summary>
    public string NextInvoice(DateOnly dated)
    {
        var number = ++_invoices;
        return (running % 4) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"F-{number:00000}"),
            1 => string.Create(CultureInfo.InvariantCulture, $"{dated.Year % 100}-{number:00000}"),
            2 => string.Create(CultureInfo.InvariantCulture, $"K{900_000 + number}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{70_000_000 + number}"),
        };
    }

    /// <summary>Someone who owes already, now and then; else the new one, who may come back.</summary>
    public (Debtor Debtor, bool IsNew) DebtorIn(Portfolio portfolio, Random random, Func<Debtor> make)
    {
        if (!_known.TryGetValue(portfolio.Id, out var known))
            _known[portfolio.Id] = known = [];
        if (known.Count > 0 && random.Next(10) < 3)
            return (known[random.Next(known.Count)], false);
        var debtor = make();
        if (known.Count < MostKnown)
            known.Add(debtor);
        else if (random.Next(3) == 0)
            known[random.Next(known.Count)] = debtor;
        return (debtor, true);
    }
}
