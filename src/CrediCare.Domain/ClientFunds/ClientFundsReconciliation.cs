using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.ClientFunds;

/// <summary>
/// A day's movements on the client account as the bank's files tell them, held against the ledger: equal, or with every row that
/// stands on one side only.
/// </summary>
/// <param name="FilesIn">What came in by the files of the day.</param>
/// <param name="FilesOut">What left by them; positive.</param>
/// <param name="LedgerIn">What came in by the ledger.</param>
/// <param name="LedgerOut">What left by it; positive.</param>
/// <param name="Differences">Each row that only one of them has; they add up to what the two differ by.</param>
public sealed record ClientFundsReconciliation(
    Money FilesIn,
    Money FilesOut,
    Money LedgerIn,
    Money LedgerOut,
    IReadOnlyList<ClientFundsDifference> Differences
)
{
    /// <param name="day">The day in Oslo.</param>
    /// <param name="bank">The ledger's rows of the day on <see cref="ClientFundsAccount.Bank"/>.</param>
    /// <param name="words">What the files that came on the day say.</param>
    /// <param name="fromFile">The payments of those rows that came by a file of whatever day.</param>
    /// <param name="lines">The lines of payment orders that those rows tell of, by the rows' source.</param>
    public static ClientFundsReconciliation Of(
        DateOnly day,
        IReadOnlyList<ClientFundsEntry> bank,
        IReadOnlyList<BankWord> words,
        IReadOnlySet<Guid> fromFile,
        IReadOnlyDictionary<Guid, Guid> lines
    )
    {
        ArgumentNullException.ThrowIfNull(bank);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(fromFile);
        ArgumentNullException.ThrowIfNull(lines);
        var rows = bank.ToDictionary(row => (row.Cause, row.SourceId));
        var differences = new List<ClientFundsDifference>();
        foreach (var word in words)
        {
            if (word.Told is { } told && rows.TryGetValue(told, out var row) && row.Amount == word.Amount)
                rows.Remove(told);
            else
                Add(word.DifferenceKind, word.ItemId, word.Amount, word.Line?.Id);
        }

        foreach (var row in bank.Where(row => rows.ContainsKey((row.Cause, row.SourceId))))
        {
            Guid? line = lines.TryGetValue(row.SourceId, out var found) ? found : null;
            Add(line is null ? KindOf(row, fromFile.Contains(row.SourceId)) : KindOfLine(row), row.SourceId, -row.Amount, line);
        }

        return new(
            words.Where(word => word.Amount.IsPositive).Sum(word => word.Amount),
            -words.Where(word => word.Amount.IsNegative).Sum(word => word.Amount),
            bank.Where(row => row.Amount.IsPositive).Sum(row => row.Amount),
            -bank.Where(row => row.Amount.IsNegative).Sum(row => row.Amount),
            differences
        );

        void Add(ClientFundsDifferenceKind kind, Guid source, Money amount, Guid? line) =>
            differences.Add(ClientFundsDifference.Of(day, kind, source, amount, line));
    }

    /// <summary>What the files say less what the ledger says.</summary>
    public Money Difference => FilesIn - FilesOut - LedgerIn + LedgerOut;

    private static ClientFundsDifferenceKind KindOfLine(ClientFundsEntry row) =>
        row.Amount.IsNegative ? ClientFundsDifferenceKind.PaidOut : ClientFundsDifferenceKind.NotPaid;

    private static ClientFundsDifferenceKind KindOf(ClientFundsEntry row, bool isFromFile) =>
        row.Cause switch
        {
            ClientFundsCause.Received => isFromFile
                ? ClientFundsDifferenceKind.FileCameBefore
                : ClientFundsDifferenceKind.TypedIn,
            ClientFundsCause.TakenBack => ClientFundsDifferenceKind.TakenBackByHand,
            ClientFundsCause.Booked => ClientFundsDifferenceKind.EnteredOnCase,
            ClientFundsCause.SentBack or ClientFundsCause.Refunded => ClientFundsDifferenceKind.PaidBack,
            ClientFundsCause.PaidOut or ClientFundsCause.CameBack => KindOfLine(row),
            ClientFundsCause.OwnMoney => throw new InvalidOperationException("What is said of money moves none at the bank."),
        };
}
