namespace CrediCare.Domain.ClientFunds;

/// <summary>The accounts of the client funds. All but the first say whose the money in the first is.</summary>
public enum ClientFundsAccount
{
    /// <summary>The client account at the bank.</summary>
    Bank,

    /// <summary>Came in, and nobody knows yet whose claim it pays; that which is to be sent back too.</summary>
    Unidentified,

    /// <summary>Owed to creditors, for each portfolio; below nought where a creditor owes us.</summary>
    Creditors,

    /// <summary>Paid too much, for each case; goes back to whoever paid.</summary>
    Debtors,

    /// <summary>The agency's own fees without tax, until they are moved to its own account.</summary>
    AgencyFees,

    /// <summary>The tax on those.</summary>
    AgencyVat,

    /// <summary>What the agency itself has put on the client account.</summary>
    OwnMoney,
}
