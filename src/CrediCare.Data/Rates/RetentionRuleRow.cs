namespace CrediCare.Data.Rates;

/// <summary>How long something is kept, and from when it counts. Without a row it is kept.</summary>
public sealed class RetentionRuleRow : DatedRow
{
    public required RetentionCategory Category { get; init; }
    public required int Months { get; init; }

    public override string Series => Category.ToString();
}

/// <summary>What retention rules tell apart (bokføringsloven § 13; for collection itself no period has been found).</summary>
public enum RetentionCategory
{
    PrimaryAccounting,
    SecondaryAccounting,

    /// <summary>What a closed case tells of its debtor: counted from the end of the year of its last booking.</summary>
    Collection,

    /// <summary>What the inbox tells, apart from reports: counted from the end of the year it came in.</summary>
    Notices,

    /// <summary>Of debtors whose cases are all closed: counted from the day the last was.</summary>
    BirthNumbers,

    /// <summary>Those that never became a case: counted from the day they ended.</summary>
    EndedRegistrations,

    /// <summary>Those that have ended and are about no case: counted from the last message.</summary>
    Conversations,

    /// <summary>Those that are not to be sent any more: counted from the day they were written.</summary>
    Mails,

    /// <summary>Counted from the day they were last used.</summary>
    SignIns,

    /// <summary>Network address and browser beside the audit log's entries; the entries stay.</summary>
    AuditFacts,

    /// <summary>A bank's files as they came, and who paid: counted from the end of the year they came in.</summary>
    PaymentFiles,
}
