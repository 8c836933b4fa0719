namespace CrediCare.Data.Rates;

/// <summary>How long something is kept after the end of its financial year. Without a row it is kept.</summary>
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
    Collection,

    /// <summary>What the inbox tells, apart from reports: counted from the end of the year it came in.</summary>
    Notices,
}
