namespace CrediCare.Domain.Cases;

/// <summary>
/// Whose turn it is in a dispute, and for how many whole hours it has been: since we asked the creditor, or since the creditor
/// answered and we have not decided. An objection that nobody has been asked about counts from when it was opened.
/// </summary>
public sealed record DisputeClocks(int? HoursSinceAsked, int? HoursSinceAnswered, int? HoursSinceOpened)
{
    public static DisputeClocks Of(
        DisputeState state,
        DateTime openedAtUtc,
        DateTime? askedAtUtc,
        DateTime? answeredAtUtc,
        DateTime nowUtc
    ) =>
        state switch
        {
            DisputeState.AwaitingCreditor => new(Hours(askedAtUtc ?? openedAtUtc, nowUtc), null, null),
            DisputeState.Answered => new(null, Hours(answeredAtUtc ?? openedAtUtc, nowUtc), null),
            DisputeState.Open => new(null, null, Hours(answeredAtUtc ?? openedAtUtc, nowUtc)),
            DisputeState.Resolved or DisputeState.Upheld or DisputeState.ToConciliationBoard => new(null, null, null),
        };

    public static DisputeClocks Of(Dispute dispute, DateTime nowUtc) =>
        Of(dispute.State, dispute.OpenedAtUtc, dispute.AskedAtUtc, dispute.AnsweredAtUtc, nowUtc);

    private static int Hours(DateTime fromUtc, DateTime toUtc) => Math.Max(0, (int)(toUtc - fromUtc).TotalHours);
}
