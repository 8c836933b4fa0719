using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Cases;

/// <summary>
/// What each reason for closing must be able to show. Holds do not stop a case from being closed: closing presses nobody.
/// </summary>
public static class ClosingRule
{
    /// <summary>
    /// What a caseworker may close a case for. Crediting and withdrawing are the creditor's own acts, which carry what they cost
    /// and whom they free.
    /// </summary>
    public static IReadOnlyList<ClosedReason> ForCaseworkers { get; } =
    [ClosedReason.Paid, ClosedReason.TimeBarred, ClosedReason.Uncollectable, ClosedReason.Minor];

    internal static StageRefusal? Refusal(StageFacts facts, DateOnly today) =>
        facts.ClosingFor is { } reason ? Refusal(facts, reason, today) : StageRefusal.ClosingReasonMissing;

    private static StageRefusal? Refusal(StageFacts facts, ClosedReason reason, DateOnly today) =>
        reason switch
        {
            ClosedReason.Paid when !facts.InterestIsKnown => StageRefusal.InterestUnknown,
            ClosedReason.Paid => facts.Outstanding > Money.Zero ? StageRefusal.StillOwed : null,
            ClosedReason.Credited => facts.PrincipalOutstanding > Money.Zero ? StageRefusal.PrincipalNotCredited : null,
            ClosedReason.TimeBarred => today > facts.LegalExpiry ? null : StageRefusal.NotTimeBarred,
            ClosedReason.Minor => facts.DebtorIsMinor ? null : StageRefusal.DebtorNotMinor,
            ClosedReason.Withdrawn or ClosedReason.Uncollectable => null,
        };
}
