using CrediCare.Data.Rates;

namespace CrediCare.Data.Privacy;

/// <summary>
/// An administrator has seen what a rule would remove and lets it. It holds for that very row: a new row of the rule waits for a new
/// look. Taken back by being deleted.
/// </summary>
/// <param name="RuleId">The <see cref="RetentionRuleRow"/> that was looked at.</param>
/// <param name="Seen">How many would have gone when it was looked at.</param>
public sealed record RetentionApproval(
    Guid RuleId,
    RetentionCategory Category,
    int Seen,
    Guid ApprovedByUserId,
    DateTime ApprovedAtUtc
);
