using CrediCare.Domain.Amounts;

namespace CrediCare.Data.Rates;

/// <summary>What is below these amounts stays on the client account, and is paid out with the next that makes it more.</summary>
public sealed class SmallestPayoutRow : DatedRow
{
    /// <summary>To whoever paid too much.</summary>
    public required Money Refund { get; init; }

    /// <summary>To a creditor, for one portfolio.</summary>
    public required Money ToCreditor { get; init; }
}
