using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Reports;

/// <summary>
/// What a creditor is told in writing when a case has ended: what was claimed, what was paid, and what of it is the agency's
/// (inkassoloven §§ 15 and 16). It is worked out from the ledger, whose rows never change, up to and with the last of them: asked for
/// again it says the same, until something more is booked.
/// </summary>
public static class EndStatement
{
    /// <summary>The number of the list that holds the ledger.</summary>
    public const int Rows = 0;

    private static readonly ReportColumn[] Columns =
    [
        new("Booked", ReportValueKind.Day, 12),
        new("End_Effective", ReportValueKind.Day, 12),
        new("End_What", ReportValueKind.Word, 22),
        new("End_Component", ReportValueKind.Word, 18),
        new("Invoice", ReportValueKind.Text, 16),
        new("End_Amount", ReportValueKind.Amount, 14),
    ];

    private static readonly LedgerComponent[] Claimed =
    [
        LedgerComponent.Principal,
        LedgerComponent.Interest,
        LedgerComponent.Fees,
        LedgerComponent.LegalCosts,
    ];

    /// <param name="owner">Whose the case is.</param>
    /// <param name="history">The case, which is closed.</param>
    /// <param name="rates">Late interest; a closed case bears none after the day it was closed.</param>
    /// <param name="terms">How the agency's fee is taxed.</param>
    /// <param name="today">In Oslo.</param>
    /// <param name="madeAtUtc">The instant.</param>
    /// <returns>The statement and the rows of its list; null while the case is open.</returns>
    public static (ReportDocument Document, IReadOnlyList<IReadOnlyList<ReportValue>> Rows)? Of(
        ReportOwner owner,
        CaseHistory history,
        LateInterestRates rates,
        RemittanceTerms terms,
        DateOnly today,
        DateTime madeAtUtc
    )
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.On(today, rates) is not { IsOpen: false, ClosedReason: { } reason, ClosedOn: { } closedOn } standing)
            return null;
        var sums = new RemittanceSums();
        foreach (var line in RemittanceLine.Of(history, DateOnly.MinValue, DateOnly.MaxValue, terms))
            sums.Add(line);
        var ledger = history
            .Ledger.OrderBy(row => row.BookedOn)
            .ThenBy(row => row.RecordedAtUtc)
            .ThenBy(row => row.Amount.IsNegative)
            .ThenBy(row => row.Id)
            .ToList();
        var document = new ReportDocument(
            ReportText.Of("End_Title", ReportValue.Of(history.CaseNumber)),
            ReportText.Of(
                "End_Lead",
                ReportValue.Of(history.DebtorName),
                ReportValue.Of(closedOn),
                ReportValue.Word($"ClosedReason_{reason}")
            ),
            owner,
            standing.Balance.Day,
            madeAtUtc,
            ReportText.Of("Status_Check", ReportValue.Of(standing.Balance.Day)),
            [
                Figures(standing.Balance, sums),
                Parts(ledger, standing.Balance),
                RemittanceReport.Way(sums),
                new ReportParagraph(ReportText.Of("End_How")),
                new ReportList(
                    Rows,
                    ReportText.Of("End_List"),
                    ReportText.Of("End_List_Empty"),
                    Columns,
                    ledger.Count,
                    [null, null, null, null, null, ledger.Sum(row => row.Amount).Ore],
                    IsMain: true
                ),
            ]
        );
        return (document, [.. ledger.Select(row => Row(row, history))]);
    }

    private static ReportFigures Figures(ClaimBalance balance, RemittanceSums sums) =>
        new([
            new(ReportText.Of("End_Claimed"), ReportValue.Of(Charged(balance)), null),
            new(ReportText.Of("End_Paid"), ReportValue.Of(balance.Paid), null),
            new(ReportText.Of("End_Fee"), ReportValue.Of(sums.FeeToAgency + sums.FeeToCreditor), null),
            new(ReportText.Of("End_Left"), ReportValue.Of(balance.Total), null),
        ]);

    // Read across: what was charged, less what was paid and credited, is what is left. What was paid too much was never claimed.
    private static ReportTable Parts(List<LedgerEntry> ledger, ClaimBalance balance)
    {
        var excess = Paid(ledger, LedgerComponent.Excess);
        return new(
            ReportText.Of("End_Parts"),
            ReportText.Of("End_Component"),
            [ReportText.Of("End_Claimed"), ReportText.Of("End_Paid"), ReportText.Of("End_Credited"), ReportText.Of("End_Left")],
            [
                .. Claimed.Select(component =>
                {
                    var part = Part(balance, component);
                    return Line(
                        $"Component_{component}",
                        part.Charged,
                        Paid(ledger, component),
                        Credited(ledger, component),
                        part.Outstanding
                    );
                }),
                .. excess.IsZero
                    ? []
                    : new[]
                    {
                        Line(
                            $"Component_{LedgerComponent.Excess}",
                            Money.Zero,
                            excess,
                            Credited(ledger, LedgerComponent.Excess),
                            null
                        ),
                    },
            ],
            Line("Sum", Charged(balance), balance.Paid, balance.Credited, balance.Total) with
            {
                IsStrong = true,
            },
            BarColumn: null
        );
    }

    private static ReportLine Line(string key, Money charged, Money paid, Money credited, Money? left) =>
        ReportLine.Of(
            ReportText.Of(key),
            ReportValue.Of(charged),
            ReportValue.Of(paid),
            ReportValue.Of(credited),
            ReportValue.Of(left)
        );

    private static ComponentBalance Part(ClaimBalance balance, LedgerComponent component) =>
        component switch
        {
            LedgerComponent.Principal => balance.Principal,
            LedgerComponent.Interest => balance.Interest,
            LedgerComponent.Fees => balance.Fees,
            LedgerComponent.LegalCosts => balance.LegalCosts,
            LedgerComponent.Excess => throw new ArgumentOutOfRangeException(nameof(component), component, "Never claimed."),
        };

    private static Money Charged(ClaimBalance balance) =>
        balance.Principal.Charged + balance.Interest.Charged + balance.Fees.Charged + balance.LegalCosts.Charged;

    // What is moved from one part to another was paid, and counts where it ended.
    private static Money Paid(List<LedgerEntry> ledger, LedgerComponent component) =>
        -ledger
            .Where(row => row.Component == component && (Ledger.IsPayment(row) || row.Kind == LedgerEntryKind.Reallocation))
            .Sum(row => row.Amount);

    private static Money Credited(List<LedgerEntry> ledger, LedgerComponent component) =>
        -ledger.Where(row => row.Component == component && Ledger.IsCredit(row.Kind)).Sum(row => row.Amount);

    private static IReadOnlyList<ReportValue> Row(LedgerEntry row, CaseHistory history) =>
        [
            ReportValue.Of(row.BookedOn),
            ReportValue.Of(row.EffectiveOn),
            ReportValue.Word($"Ledger_{row.Kind}"),
            ReportValue.Word($"Component_{row.Component}"),
            ReportValue.Of(history.Invoices.SingleOrDefault(invoice => invoice.Claim.Id == row.InvoiceId)?.Number),
            ReportValue.Of(row.Amount),
        ];
}
