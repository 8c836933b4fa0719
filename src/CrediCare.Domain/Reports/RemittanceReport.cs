using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;

namespace CrediCare.Domain.Reports;

/// <summary>Says in a <see cref="ReportDocument"/> what was paid in during a week, and what of it is paid out.</summary>
public static class RemittanceReport
{
    private static readonly ReportColumn[] Columns =
    [
        new("Booked", ReportValueKind.Day, 12),
        new(StatusLists.CaseColumn, ReportValueKind.Text, 16),
        new("Debtor", ReportValueKind.Text, 26),
        new("Invoice", ReportValueKind.Text, 16),
        new("PaidTo", ReportValueKind.Word, 14),
        Amount("Principal"),
        Amount("Interest"),
        Amount("Costs"),
        Amount("AgencyFee"),
        Amount("Vat"),
        Amount("Excess"),
        Amount("PaidInSum"),
        Amount("PaidOut"),
    ];

    /// <summary>What stands in the list.</summary>
    public static IReadOnlyList<ReportColumn> ListColumns => Columns;

    /// <summary>The row of a line.</summary>
    public static IReadOnlyList<ReportValue> Row(CaseHistory history, RemittanceLine line)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(line);
        return
        [
            ReportValue.Of(line.BookedOn),
            ReportValue.Of(history.CaseNumber),
            ReportValue.Of(history.DebtorName),
            ReportValue.Of(line.InvoiceNumber),
            ReportValue.Word(PaidTo(line.PaidToCreditor)),
            ReportValue.Of(line.Principal),
            ReportValue.Of(line.Interest),
            ReportValue.Of(line.Costs),
            ReportValue.Of(line.Fee),
            ReportValue.Of(line.Vat),
            ReportValue.Of(line.Excess),
            ReportValue.Of(line.Paid),
            ReportValue.Of(line.PaidOut),
        ];
    }

    /// <summary>A row as it was written by <see cref="Row"/>, read again from what was frozen.</summary>
    public static RemittanceRow Read(IReadOnlyList<ReportValue> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var paidToCreditor = row[4].Text == PaidTo(creditor: true);
        var (principal, interest, costs) = (AmountAt(5), AmountAt(6), AmountAt(7));
        var (fee, paidOut) = (AmountAt(8), AmountAt(12));
        return new(
            row[1].Text!,
            row[2].Text!,
            new RemittanceLine(
                row[0].AsDay!.Value,
                row[3].Text!,
                paidToCreditor,
                principal,
                interest,
                costs,
                fee,
                AmountAt(9),
                AmountAt(10),
                paidToCreditor ? -paidOut - fee : principal + interest + costs - paidOut
            )
        );

        Money AmountAt(int at) => row[at].AsAmount!.Value;
    }

    private static string PaidTo(bool creditor) => creditor ? "PaidTo_Creditor" : "PaidTo_Agency";

    /// <param name="owner">Whose it is.</param>
    /// <param name="sums">What the week came to.</param>
    /// <param name="list">Its lines.</param>
    /// <param name="sunday">The last day of the week.</param>
    /// <param name="reference">What stands on the creditor's account statement.</param>
    /// <param name="madeAtUtc">The instant.</param>
    public static ReportDocument Of(
        ReportOwner owner,
        RemittanceSums sums,
        ReportList list,
        DateOnly sunday,
        string reference,
        DateTime madeAtUtc
    )
    {
        ArgumentNullException.ThrowIfNull(sums);
        return new ReportDocument(
            ReportText.Of("Remittance_Title", ReportValue.Of(sunday.AddDays(-6)), ReportValue.Of(sunday)),
            ReportText.Of("Remittance_Lead", ReportValue.Of(reference), ReportValue.Of(OsloTime.DateOf(madeAtUtc))),
            owner,
            sunday,
            madeAtUtc,
            ReportText.Of("Status_Check", ReportValue.Of(sunday)),
            [
                new ReportFigures([
                    new(ReportText.Of("Remittance_PaidIn"), ReportValue.Of(sums.ToAgency), null),
                    new(ReportText.Of("Remittance_PaidDirect"), ReportValue.Of(sums.ToCreditor), null),
                    new(ReportText.Of("Remittance_PaidOut"), ReportValue.Of(sums.PaidOut), null),
                ]),
                Way(sums),
                new ReportParagraph(ReportText.Of("Remittance_How")),
                list,
            ]
        );
    }

    /// <summary>What stands on the creditor's account statement, as the report says it.</summary>
    public static string ReferenceOf(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Lead.With[0].Text!;
    }

    /// <summary>The list, filled.</summary>
    public static ReportList List(int rows, IReadOnlyList<long?> sums) =>
        new(0, ReportText.Of("List_Remittance"), ReportText.Of("List_Remittance_Empty"), Columns, rows, sums, IsMain: true);

    // From what was paid in to what is paid out; the lines add up to the last.
    internal static ReportTable Way(RemittanceSums sums)
    {
        var lines = new List<ReportLine>();
        Add("Remittance_PaidIn", sums.ToAgency, isStrong: true);
        Add("Remittance_Fee", -sums.FeeToAgency);
        Add("Remittance_Excess", -sums.ExcessToAgency);
        Add("Remittance_FeeOfDirect", -sums.FeeToCreditor);
        Add("Remittance_HeldBack", -sums.HeldBack);
        return new ReportTable(
            ReportText.Of("Remittance_Way"),
            ReportText.Of("Change"),
            [ReportText.Of("Kroner")],
            lines,
            ReportLine.Of(ReportText.Of("Remittance_PaidOut"), ReportValue.Of(sums.PaidOut)) with
            {
                IsStrong = true,
            },
            BarColumn: null
        );

        void Add(string key, Money amount, bool isStrong = false)
        {
            if (isStrong || !amount.IsZero)
                lines.Add(
                    ReportLine.Of(ReportText.Of(key), isStrong ? ReportValue.Of(amount) : ReportValue.Change(amount)) with
                    {
                        IsStrong = isStrong,
                    }
                );
        }
    }

    private static ReportColumn Amount(string heading) => new(heading, ReportValueKind.Amount, 13);
}

/// <summary>A line of a remittance report, and the case it is of.</summary>
public sealed record RemittanceRow(string CaseNumber, string DebtorName, RemittanceLine Line);

/// <summary>What a week came to.</summary>
public sealed class RemittanceSums
{
    /// <summary>Paid to the agency, less what bounced.</summary>
    public Money ToAgency { get; private set; }

    /// <summary>Paid to the creditor straight.</summary>
    public Money ToCreditor { get; private set; }

    /// <summary>The agency's fees in what it was paid.</summary>
    public Money FeeToAgency { get; private set; }

    /// <summary>The agency's fees in what the creditor was paid.</summary>
    public Money FeeToCreditor { get; private set; }

    /// <summary>Paid too much, to the agency.</summary>
    public Money ExcessToAgency { get; private set; }

    /// <summary>Tax on the fees that the creditor is invoiced for.</summary>
    public Money HeldBack { get; private set; }

    public Money PaidOut { get; private set; }

    /// <summary>Whether what was paid in, less what is not the creditor's, is what is paid out.</summary>
    public bool AddsUp => ToAgency - FeeToAgency - ExcessToAgency - FeeToCreditor - HeldBack == PaidOut;

    public void Add(RemittanceLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.PaidToCreditor)
            (ToCreditor, FeeToCreditor) = (ToCreditor + line.Paid, FeeToCreditor + line.Fee);
        else
            (ToAgency, FeeToAgency, ExcessToAgency) = (
                ToAgency + line.Paid,
                FeeToAgency + line.Fee,
                ExcessToAgency + line.Excess
            );
        (HeldBack, PaidOut) = (HeldBack + line.HeldBack, PaidOut + line.PaidOut);
    }
}
