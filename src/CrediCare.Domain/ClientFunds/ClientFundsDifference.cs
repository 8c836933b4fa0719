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

    /// <summary>Paid out by a payment order; no file of the day tells of it.</summary>
    PaidOut,

    /// <summary>The bank says that money left the account, and no payment order of ours says why.</summary>
    LeftUnasked,
}

/// <summary>One thing that bank and ledger say differently about a day.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Day">The day in Oslo.</param>
/// <param name="Kind">What it is.</param>
/// <param name="SourceId">The file's item, or the source of the ledger's row.</param>
/// <param name="AmountOre">What the bank says less what the ledger says, in øre.</param>
public sealed record ClientFundsDifference(Guid Id, DateOnly Day, ClientFundsDifferenceKind Kind, Guid SourceId, long AmountOre)
{
    public Money Amount => new(AmountOre);
}
