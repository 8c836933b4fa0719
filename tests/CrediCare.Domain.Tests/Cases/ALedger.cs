using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using static CrediCare.Domain.Tests.Any;

namespace CrediCare.Domain.Tests.Cases;

/// <summary>Ledgers for the tests, written as they would be booked.</summary>
internal sealed class ALedger
{
    private static readonly DateTime Recorded = new(2026, 11, 21, 9, 0, 0, DateTimeKind.Utc);

    public Guid CaseId { get; } = Guid.NewGuid();

    public List<LedgerEntry> Entries { get; } = [];

    public List<ClaimInvoice> Invoices { get; } = [];

    public ALedger WithInvoice(string due, long ore, string? booked = null)
    {
        var invoice = new ClaimInvoice(new Guid(Invoices.Count + 1, 0, 0, new byte[8]), Day(due));
        Invoices.Add(invoice);
        Entries.Add(
            Posting(booked ?? due, due).Row(LedgerEntryKind.Principal, LedgerComponent.Principal, new Money(ore), invoice.Id)
        );
        return this;
    }

    public ALedger With(
        LedgerEntryKind kind,
        LedgerComponent component,
        long ore,
        string booked,
        string? effective = null,
        int? invoice = null
    )
    {
        Entries.Add(
            Posting(booked, effective ?? booked).Row(kind, component, new Money(ore), invoice is { } i ? Invoices[i].Id : null)
        );
        return this;
    }

    public ALedger WithInterest(long ore, string through, int invoice = 0)
    {
        Entries.Add(
            Posting(through, through)
                .Row(LedgerEntryKind.Interest, LedgerComponent.Interest, new Money(ore), Invoices[invoice].Id, Day(through))
        );
        return this;
    }

    /// <summary>Books the payment as the portal does and keeps its rows.</summary>
    public IReadOnlyList<LedgerEntry> Pay(long ore, string effective, string? booked = null)
    {
        var rows = PaymentPosting.Post(
            Posting(booked ?? effective, effective),
            LedgerEntryKind.Payment,
            new Money(ore),
            CoverageOrder.CostsInterestPrincipal,
            Entries,
            Invoices,
            Known.Rates
        );
        Entries.AddRange(rows);
        return rows;
    }

    public ClaimBalance On(string day) => Ledger.BalanceOn(Entries, Invoices, Known.Rates, Day(day));

    public LedgerPosting Posting(string booked, string effective) => new(CaseId, Day(booked), Day(effective), Recorded);
}
