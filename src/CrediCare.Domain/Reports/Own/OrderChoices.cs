namespace CrediCare.Domain.Reports.Own;

/// <summary>Whether the cases of a report are open.</summary>
public enum OrderStanding
{
    Open,
    Closed,
    All,
}

/// <summary>Which day of a case must lie in the period that is asked for.</summary>
public enum OrderPeriod
{
    /// <summary>There is no period.</summary>
    None,

    /// <summary>The day it was opened.</summary>
    Registered,

    /// <summary>The due date of its oldest invoice.</summary>
    Due,

    /// <summary>The day it was closed.</summary>
    Closed,

    /// <summary>A day on which a payment was booked, to us or to the creditor.</summary>
    Paid,
}

/// <summary>How long the period is: between two days, or a time that follows from today.</summary>
public enum OrderSpan
{
    Between,
    LastWeek,
    ThisMonth,
    LastMonth,
    LastTwelveMonths,
    ThisYear,
    LastYear,
}

/// <summary>What lines are gathered by, each group with its sums.</summary>
public enum OrderGrouping
{
    None,
    Portfolio,
    Stage,
    DebtorKind,
    MonthRegistered,
    MonthClosed,
}

/// <summary>What lines are sorted by, within their group.</summary>
public enum OrderSort
{
    Registered,
    Due,
    Closed,
    CaseNumber,
    Debtor,

    /// <summary>By what is booked, without the interest since.</summary>
    Outstanding,
    Limitation,
}

/// <summary>What can stand in a column.</summary>
public enum OrderColumn
{
    CaseNumber,
    Debtor,
    DebtorKind,
    OrganisationNumber,
    Creditor,
    Portfolio,
    Kid,
    Invoices,
    OwnReference,
    Stage,
    Holds,
    Opened,
    Due,
    ClosedOn,
    Limitation,
    PrincipalCharged,
    PrincipalLeft,
    Interest,
    Fees,
    LegalCosts,
    PaidInAll,
    Claimed,
}

/// <summary>What is wrong with an order; each is told beside its field.</summary>
public enum OrderProblem
{
    ColumnsMissing,

    /// <summary>Days were given, but not what should have happened in them.</summary>
    PeriodNotSaid,

    /// <summary>A period between two days has neither.</summary>
    DaysMissing,

    /// <summary>The last day comes before the first.</summary>
    DaysReversed,

    /// <summary>An open case has not been closed in any period.</summary>
    OpenIsNotClosed,
    AmountsReversed,
    AgesReversed,
    TooManyPortfolios,
}
