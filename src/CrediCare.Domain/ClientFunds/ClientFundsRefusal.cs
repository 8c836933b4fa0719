namespace CrediCare.Domain.ClientFunds;

/// <summary>Why something cannot be done to a day of the client funds.</summary>
public enum ClientFundsRefusal
{
    /// <summary>Bank and ledger agree.</summary>
    NothingToExplain,
    NotExplained,

    /// <summary>Whoever explained it, or entered the bank's figure, does not acknowledge it.</summary>
    SamePerson,
    AcknowledgedAlready,

    /// <summary>Somebody else said something of it at the same moment; nothing was kept.</summary>
    AtTheSameMoment,

    /// <summary>Something was said of it, or learnt, since the page was opened; what stands there now is to be read first.</summary>
    ChangedMeanwhile,
}
