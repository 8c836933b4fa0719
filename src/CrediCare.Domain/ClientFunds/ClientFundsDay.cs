using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.ClientFunds;

/// <summary>
/// A day of the client funds that is over: closed once, with what each account came to and what the bank's files said. What it says of
/// money never changes; a difference is explained by one person and acknowledged by another.
/// </summary>
public sealed class ClientFundsDay : IVersioned
{
    private ClientFundsDay() { }

    /// <summary>The day in Oslo; each is closed once.</summary>
    public DateOnly Day { get; private set; }

    public DateTime ClosedAtUtc { get; private set; }

    /// <summary>How many rows the ledger has of it.</summary>
    public int Entries { get; private set; }

    public ClientFundsStanding Standing =>
        new(Bank, Unidentified, Creditors, CreditorsOwe, Debtors, DebtorsOwe, AgencyFees, AgencyVat, OwnMoney);

    public Money Bank { get; private set; }
    public Money Unidentified { get; private set; }
    public Money Creditors { get; private set; }
    public Money CreditorsOwe { get; private set; }
    public Money Debtors { get; private set; }
    public Money DebtorsOwe { get; private set; }
    public Money AgencyFees { get; private set; }
    public Money AgencyVat { get; private set; }
    public Money OwnMoney { get; private set; }

    public Money FilesIn { get; private set; }
    public Money FilesOut { get; private set; }
    public Money LedgerIn { get; private set; }
    public Money LedgerOut { get; private set; }

    /// <summary>What the files said of the day less what the ledger says.</summary>
    public Money Difference { get; private set; }

    /// <summary>The same of this day and all before it: what is on its way between bank and ledger.</summary>
    public Money DifferenceSoFar { get; private set; }

    /// <summary>How many rows only one of them had on the day; they may add up to nothing.</summary>
    public int Differences { get; private set; }

    /// <summary>How many of those the other has told of since.</summary>
    public int Settled { get; private set; }

    /// <summary>How many of the rest are payouts that the bank is expected to tell of.</summary>
    public int OnTheirWay { get; private set; }

    /// <summary>What lay on the account by the bank at the end of the day; null until somebody has entered it.</summary>
    public long? BankSaysOre { get; private set; }

    public Guid? BankSaidByUserId { get; private set; }

    /// <summary>Why bank and ledger differ, and who says so.</summary>
    public string? Explanation { get; private set; }

    public Guid? ExplainedByUserId { get; private set; }
    public DateTime? ExplainedAtUtc { get; private set; }
    public Guid? AcknowledgedByUserId { get; private set; }
    public DateTime? AcknowledgedAtUtc { get; private set; }

    /// <summary>Somebody is to look at it.</summary>
    public bool Waits { get; private set; }

    public int Version { get; private set; }

    /// <summary>The balance by the bank less what ledger and known differences come to; null until it has been entered.</summary>
    public Money? Unexplained => BankSaysOre is { } ore ? new Money(ore) - Bank - DifferenceSoFar : null;

    /// <exception cref="InvalidOperationException">What is owed is not what lies there: a fault, and nothing is closed.</exception>
    public static ClientFundsDay Close(
        DateOnly day,
        int entries,
        ClientFundsStanding standing,
        ClientFundsReconciliation held,
        Money differenceBefore,
        DateTime nowUtc
    )
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(held);
        if (!standing.Balances || held.Differences.Sum(one => one.Amount) != held.Difference)
            throw new InvalidOperationException($"The client funds of {day:O} do not balance.");
        var closed = new ClientFundsDay
        {
            Day = day,
            ClosedAtUtc = nowUtc,
            Entries = entries,
            FilesIn = held.FilesIn,
            FilesOut = held.FilesOut,
            LedgerIn = held.LedgerIn,
            LedgerOut = held.LedgerOut,
            Difference = held.Difference,
            DifferenceSoFar = differenceBefore + held.Difference,
            Differences = held.Differences.Count,
            Settled = held.Differences.Count(one => one.SettledOn is not null),
            OnTheirWay = held.Differences.Count(one => one.IsOnItsWay),
        };
        (closed.Bank, closed.Unidentified) = (standing.Bank, standing.Unidentified);
        (closed.Creditors, closed.CreditorsOwe) = (standing.Creditors, standing.CreditorsOwe);
        (closed.Debtors, closed.DebtorsOwe) = (standing.Debtors, standing.DebtorsOwe);
        (closed.AgencyFees, closed.AgencyVat) = (standing.AgencyFees, standing.AgencyVat);
        closed.OwnMoney = standing.OwnMoney;
        closed.Waits = closed.Asks;
        return closed;
    }

    /// <summary>What the bank's own statement says lay there; a new figure asks anew.</summary>
    public Outcome<ClientFundsRefusal> EnterBalance(Money balance, Guid userId)
    {
        if (BankSaysOre == balance.Ore)
            return Outcome<ClientFundsRefusal>.Success;
        (BankSaysOre, BankSaidByUserId) = (balance.Ore, userId);
        (AcknowledgedByUserId, AcknowledgedAtUtc, Waits) = (null, null, Asks);
        return Outcome<ClientFundsRefusal>.Success;
    }

    /// <summary>Says why bank and ledger differ; another person is to say yes to it.</summary>
    public Outcome<ClientFundsRefusal> Explain(string explanation, Guid userId, DateTime nowUtc)
    {
        if (!IsOff)
            return ClientFundsRefusal.NothingToExplain;
        if (AcknowledgedByUserId is not null)
            return ClientFundsRefusal.AcknowledgedAlready;
        (Explanation, ExplainedByUserId, ExplainedAtUtc) = (explanation, userId, nowUtc);
        return Outcome<ClientFundsRefusal>.Success;
    }

    /// <summary>Whether this is another person than the one who explained it, and than the one who entered the bank's figure.</summary>
    public bool MayBeAcknowledgedBy(Guid userId) => ExplainedByUserId != userId && BankSaidByUserId != userId;

    /// <summary>Somebody who may acknowledge it says that it is right.</summary>
    public Outcome<ClientFundsRefusal> Acknowledge(Guid userId, DateTime nowUtc)
    {
        if (AcknowledgedByUserId is not null)
            return ClientFundsRefusal.AcknowledgedAlready;
        if (ExplainedByUserId is null)
            return ClientFundsRefusal.NotExplained;
        if (!MayBeAcknowledgedBy(userId))
            return ClientFundsRefusal.SamePerson;
        (AcknowledgedByUserId, AcknowledgedAtUtc, Waits) = (userId, nowUtc, false);
        return Outcome<ClientFundsRefusal>.Success;
    }

    /// <summary>Some of its differences were told of by the other side on a later day: where that was all, nobody has to look.</summary>
    /// <param name="settled">How many.</param>
    /// <param name="ofThemOnTheirWay">How many of them were expected.</param>
    public void Settle(int settled, int ofThemOnTheirWay)
    {
        (Settled, OnTheirWay) = (Settled + settled, OnTheirWay - ofThemOnTheirWay);
        Waits &= Asks;
    }

    /// <summary>The bank should have told of what was on its way: somebody is to look.</summary>
    public void Overdue() => (OnTheirWay, Waits) = (0, AcknowledgedByUserId is null);

    /// <summary>Bank and ledger differ, or others' money is not all there.</summary>
    public bool IsOff => Differences > Settled || IsShortOrUnexplained;

    private bool Asks => Differences > Settled + OnTheirWay || IsShortOrUnexplained;

    private bool IsShortOrUnexplained => !Standing.Short.IsZero || Unexplained is { IsZero: false };
}
