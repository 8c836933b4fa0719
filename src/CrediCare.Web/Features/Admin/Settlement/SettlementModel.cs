using CrediCare.Domain.Amounts;
using CrediCare.Domain.ClientFunds;

namespace CrediCare.Web.Features.Admin.Settlement;

/// <summary>The days of the client funds, those that wait for somebody first.</summary>
/// <param name="Last">The last one that is closed; null while none is.</param>
/// <param name="Days">A page of them.</param>
/// <param name="Waiting">How many somebody is to look at.</param>
/// <param name="Behind">How many days that are over have not been closed.</param>
/// <param name="NotArrived">How many payouts did not arrive and have not been paid anew.</param>
public sealed record SettlementModel(
    ClientFundsDay? Last,
    IReadOnlyList<ClientFundsDay> Days,
    int Waiting,
    int Behind,
    int NotArrived,
    int Page,
    int Pages
);

/// <summary>One day, what the bank said of it, and its rows.</summary>
/// <param name="Day">The day.</param>
/// <param name="Before">The one before it.</param>
/// <param name="Differences">What only bank or ledger has; the first of them.</param>
/// <param name="Entries">A page of the ledger's rows.</param>
/// <param name="ExplainedBy">Who explained the difference.</param>
/// <param name="AcknowledgedBy">Who said yes to it.</param>
public sealed record SettlementDayPage(
    ClientFundsDay Day,
    ClientFundsDay? Before,
    IReadOnlyList<DifferenceLine> Differences,
    IReadOnlyList<EntryLine> Entries,
    string? ExplainedBy,
    string? AcknowledgedBy,
    int Page,
    int Pages
)
{
    /// <summary>The reader has neither explained it nor entered the bank's figure.</summary>
    public required bool MayAcknowledge { get; init; }

    /// <summary>What is typed about what the bank's statement says.</summary>
    public BalanceForm Balance { get; init; } = new();

    /// <summary>What is typed about why they differ.</summary>
    public ExplanationForm Explain { get; init; } = new();

    /// <summary>What each account came to, and by how much that was more than the day before.</summary>
    public IReadOnlyList<AccountLine> Accounts =>
        [
            Line(ClientFundsAccount.Bank, day => day.Bank),
            Line(ClientFundsAccount.Unidentified, day => day.Unidentified),
            Line(ClientFundsAccount.Creditors, day => day.Creditors - day.CreditorsOwe),
            Line(ClientFundsAccount.Debtors, day => day.Debtors - day.DebtorsOwe),
            Line(ClientFundsAccount.AgencyFees, day => day.AgencyFees),
            Line(ClientFundsAccount.AgencyVat, day => day.AgencyVat),
            Line(ClientFundsAccount.OwnMoney, day => day.OwnMoney),
        ];

    private AccountLine Line(ClientFundsAccount account, Func<ClientFundsDay, Money> balance)
    {
        var before = Before is null ? Money.Zero : balance(Before);
        return new(account, before, balance(Day) - before, balance(Day));
    }
}

/// <summary>An account over a day.</summary>
public sealed record AccountLine(ClientFundsAccount Account, Money Before, Money Moved, Money After);

/// <summary>What only bank or ledger had, where it is seen, and when the other told of it too.</summary>
public sealed record DifferenceLine(
    ClientFundsDifferenceKind Kind,
    Money Amount,
    string? Name,
    string? Address,
    DateOnly? SettledOn
);

/// <summary>A row of the ledger.</summary>
public sealed record EntryLine(
    ClientFundsAccount Account,
    ClientFundsCause Cause,
    Money Amount,
    string? CaseNumber,
    string? CreditorName
);

/// <summary>What the desk says of the client funds.</summary>
/// <param name="Waiting">How many days wait for somebody.</param>
/// <param name="Short">By how much others' money is not all there.</param>
public sealed record SettlementNotice(int Waiting, Money Short);
