using CrediCare.Domain.Cases;
using CrediCare.Domain.Interest;

namespace CrediCare.Web.Tests.Features.Reports;

/// <summary>How a case stood on a day, by its rows and events alone, in øre, without anything a report is made with.</summary>
internal sealed class CaseByHand(Case one, string debtorName, LateInterestRates rates)
{
    private readonly List<CaseEvent> _events = [.. one.Events.OrderBy(e => e.RecordedAtUtc).ThenBy(e => e.Id)];
    private readonly Dictionary<DateOnly, long> _accrued = [];

    private static readonly LedgerComponent[] Owing =
    [
        LedgerComponent.Principal,
        LedgerComponent.Interest,
        LedgerComponent.Fees,
        LedgerComponent.LegalCosts,
    ];

    public Guid PortfolioId => one.PortfolioId;
    public Guid Id => one.Id;
    public string CaseNumber => one.CaseNumber;
    public string DebtorName => debtorName;
    public DateOnly OpenedOn => _events[0].HappenedOn;
    public DateOnly? EarliestLimitation => one.EarliestLimitation;
    public string InvoiceNumbers => string.Join(", ", Invoices.Select(invoice => invoice.InvoiceNumber));
    public string? OwnReference => Invoices.FirstOrDefault(invoice => invoice.OwnReference is not null)?.OwnReference;

    private IEnumerable<Invoice> Invoices =>
        one.Invoices.OrderBy(invoice => invoice.DueDate).ThenBy(invoice => invoice.InvoiceNumber, StringComparer.Ordinal);

    public CaseEvent? LastOn(DateOnly day) => _events.LastOrDefault(e => e.HappenedOn <= day);

    public DateOnly? LastOf(DateOnly day, params CaseEventKind[] kinds) =>
        _events.LastOrDefault(e => e.HappenedOn <= day && kinds.Contains(e.Kind))?.HappenedOn;

    public bool IsOpenOn(DateOnly day) => LastOn(day) is { } last && last.StageAfter != CaseStage.Closed;

    /// <summary>What closed it, where it is closed on a day.</summary>
    public (DateOnly On, ClosedReason Reason)? ClosedBy(DateOnly day) =>
        LastOn(day)?.StageAfter == CaseStage.Closed
        && _events.Last(e => e.Kind == CaseEventKind.Closed && e.HappenedOn <= day) is var closing
            ? (closing.HappenedOn, Enum.Parse<ClosedReason>(closing.Detail!))
            : null;

    public bool IsSolvedOn(DateOnly day) => ClosedBy(day)?.Reason is ClosedReason.Paid or ClosedReason.Credited;

    /// <summary>Sums the rows booked from one day to another that fit.</summary>
    public long Booked(DateOnly first, DateOnly last, Func<LedgerEntry, bool> fits) =>
        one.Ledger.Where(row => row.BookedOn >= first && row.BookedOn <= last && fits(row)).Sum(row => row.Amount.Ore);

    /// <summary>Each payment, or bounced one, as one posting.</summary>
    public IEnumerable<IGrouping<Guid, LedgerEntry>> Payments(DateOnly first, DateOnly last) =>
        one
            .Ledger.Where(row => row.BookedOn >= first && row.BookedOn <= last && IsPayment(row))
            .GroupBy(row => row.TransactionId)
            .OrderBy(posting => posting.Min(row => row.BookedOn));

    public static bool IsPayment(LedgerEntry row) =>
        row.Kind is LedgerEntryKind.Payment or LedgerEntryKind.DirectPayment
        || (row.Kind == LedgerEntryKind.Reversal && row.Amount.Ore > 0);

    public long Left(LedgerComponent component, DateOnly day) =>
        Booked(DateOnly.MinValue, day, row => row.Component == component)
        + (component == LedgerComponent.Interest ? Accrued(day) : 0);

    /// <summary>What is left of it, open or closed; what was paid too much takes nothing off.</summary>
    public long Owed(DateOnly day) => LastOn(day) is null ? 0 : Owing.Sum(component => Left(component, day));

    public long Claimed(DateOnly day) => IsOpenOn(day) ? Owed(day) : 0;

    /// <summary>Since the last posting of interest; a closed case bears none after it was closed.</summary>
    public long Accrued(DateOnly day)
    {
        if (LastOn(day) is null)
            return 0;
        if (!_accrued.TryGetValue(day, out var accrued))
            _accrued[day] = accrued = one.Invoices.Sum(invoice => Accrued(invoice, day, ClosedBy(day)?.On ?? day));
        return accrued;
    }

    public DateOnly AgesFrom(DateOnly day)
    {
        var unpaid = one.Invoices.Where(invoice => Principal(invoice, day).Sum(row => row.Amount.Ore) > 0).ToList();
        return (unpaid.Count > 0 ? unpaid : one.Invoices).Min(invoice => invoice.DueDate);
    }

    private List<LedgerEntry> Principal(Invoice invoice, DateOnly day) =>
        [
            .. one.Ledger.Where(row =>
                row.InvoiceId == invoice.Id && row.Component == LedgerComponent.Principal && row.BookedOn <= day
            ),
        ];

    // Day after day, each at its own rate.
    private long Accrued(Invoice invoice, DateOnly day, DateOnly through)
    {
        var principal = Principal(invoice, day);
        var posted = one.Ledger.Where(row => row.InvoiceId == invoice.Id && row.BookedOn <= day).Max(row => row.InterestThrough);
        var sum = 0m;
        for (var at = posted?.AddDays(1) ?? invoice.DueDate.AddDays(1); at <= through; at = at.AddDays(1))
        {
            var left = principal
                .Where(row => row.Kind == LedgerEntryKind.Principal || row.EffectiveOn <= invoice.DueDate || row.EffectiveOn < at)
                .Sum(row => row.Amount.Ore);
            if (left > 0)
                sum += left * rates.On(at)!.PercentPerYear;
        }

        return (long)decimal.Round(sum / 36_500m, MidpointRounding.AwayFromZero);
    }
}
