using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Reports;

/// <summary>A case's ledger, booked row by row on one invoice.</summary>
internal sealed class BookedLedger
{
    private readonly List<LedgerEntry> _rows = [];
    private readonly Guid _invoice = Guid.CreateVersion7();
    private int _recorded;

    public CaseHistory History =>
        new(
            "2026-000001-8",
            "Ingrid Prøvedal",
            null,
            [new CaseInvoice(new ClaimInvoice(_invoice, Day("2026-08-01")), "F-1", null)],
            _rows,
            []
        );

    /// <summary>Takes back the last row of a kind.</summary>
    public void Undo(string on, LedgerEntryKind kind)
    {
        var row = _rows.Last(one => one.Kind == kind);
        _rows.Add(
            LedgerEntry.Create(
                Guid.Empty,
                row.InvoiceId,
                Guid.CreateVersion7(),
                LedgerEntryKind.Reversal,
                row.Component,
                -row.Amount,
                Day(on),
                Day(on),
                DateTime.UnixEpoch.AddMinutes(_recorded++),
                reversesId: row.Id
            )
        );
    }

    public void Book(string on, params (LedgerEntryKind Kind, LedgerComponent Component, decimal Kroner)[] rows)
    {
        var transaction = Guid.CreateVersion7();
        foreach (var (kind, component, kroner) in rows)
            _rows.Add(
                LedgerEntry.Create(
                    Guid.Empty,
                    component == LedgerComponent.Fees ? null : _invoice,
                    transaction,
                    kind,
                    component,
                    Money.FromKroner(kroner),
                    Day(on),
                    Day(on),
                    DateTime.UnixEpoch.AddMinutes(_recorded++)
                )
            );
    }
}
