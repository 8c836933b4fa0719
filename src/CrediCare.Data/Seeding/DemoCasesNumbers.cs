using CrediCare.Domain.Identifiers;

namespace CrediCare.Data.Seeding;

/// <summary>Running numbers of several years, taken from the real series at once and handed out in order.</summary>
internal sealed class DemoCasesNumbers(PortalContext context)
{
    private readonly Dictionary<(string Kind, int Year), long> _next = [];

    public async Task TakeAsync(string kind, IEnumerable<int> years, CancellationToken cancellationToken)
    {
        foreach (var year in years.GroupBy(year => year))
            await TakeAsync(kind, year.Key, year.Count(), cancellationToken);
    }

    public async Task TakeAsync(string kind, int year, int count, CancellationToken cancellationToken) =>
        _next[(kind, year)] = await NumberSeriesTaker.TakeAsync(context, kind, year, count, cancellationToken);

    public long Next(string kind, int year) => _next[(kind, year)]++;

    public string NextReceipt(int year) => ReceiptNumber.Create(year, Next(NumberSeriesTaker.Receipt, year)).Value;
}
