using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.ClientFunds;

/// <summary>Why what the bank's files say of a day is not what the ledger says.</summary>
public enum ClientFundsDifferenceKind
{
    /// <summary>A file of the day tells of it, and by the day's end it had found no place.</summary>
    NotBooked,

    /// <summary>Booked on the day, from a file of an earlier one.</summary>
    FileCameBefore,

    /// <summary>The bank took money back, and nobody has found which.</summary>
    TakeBackNotFound,

    /// <summary>A caseworker typed it in; no file of the day tells of it.</summary>
    TypedIn,

    /// <summary>A caseworker entered it straight on the case, or took it off there; no file of the day tells of it.</summary>
    EnteredOnCase,

    /// <summary>A caseworker says that the bank took it back; no file of the day does.</summary>
    TakenBackByHand,

    /// <summary>Paid back to whoever had paid; no file of the day tells of it.</summary>
    PaidBack,

    /// <summary>Given to the bank by a payment order; no file of the day tells that it left.</summary>
    PaidOut,

    /// <summary>The bank says that money left the account, and no payment order of ours says why.</summary>
    LeftUnasked,

    /// <summary>The bank says that what a payment order gave it on an earlier day has left.</summary>
    SentBefore,

    /// <summary>It left with our reference, but with another amount than we asked for.</summary>
    PaidOtherwise,

    /// <summary>It left with the reference of something that has left before.</summary>
    PaidTwice,

    /// <summary>It left with the reference of something that nobody has said the bank has.</summary>
    PaidUnsent,

    /// <summary>Somebody says that it never left; no file tells of it.</summary>
    NotPaid,
}

/// <summary>One thing that bank and ledger say differently about a day, until the other of them says it too.</summary>
public sealed class ClientFundsDifference
{
    private ClientFundsDifference() { }

    public Guid Id { get; private set; }

    /// <summary>The day in Oslo.</summary>
    public DateOnly Day { get; private set; }

    public ClientFundsDifferenceKind Kind { get; private set; }

    /// <summary>The file's item, or the source of the ledger's row.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>What the bank says less what the ledger says, in øre.</summary>
    public long AmountOre { get; private set; }

    /// <summary>The line of a payment order that it is about; null for all else.</summary>
    public Guid? LineId { get; private set; }

    /// <summary>Nobody has to look at it yet: the bank is expected to tell of it within some days.</summary>
    public bool IsOnItsWay { get; private set; }

    /// <summary>The day on which the other side said it too; null while only one has.</summary>
    public DateOnly? SettledOn { get; private set; }

    public Money Amount => new(AmountOre);

    internal static ClientFundsDifference Of(
        DateOnly day,
        ClientFundsDifferenceKind kind,
        Guid sourceId,
        Money amount,
        Guid? lineId
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Day = day,
            Kind = kind,
            SourceId = sourceId,
            AmountOre = amount.Ore,
            LineId = lineId,
            IsOnItsWay = kind == ClientFundsDifferenceKind.PaidOut,
        };

    /// <summary>What the two have said of the line adds up to nothing.</summary>
    public void Settle(DateOnly on) => (SettledOn, IsOnItsWay) = (on, false);

    /// <summary>The bank should have told of it by now: somebody is to look.</summary>
    public void Overdue() => IsOnItsWay = false;
}
