using CrediCare.Domain.Creditors;

namespace CrediCare.Domain.Decisions;

/// <summary>
/// Which answers each kind of decision has, who may give them, and what silence means. A reader never answers; members answer
/// plans, legal steps and declarations only where the company lets them (<see cref="MemberRights"/>).
/// </summary>
public static class DecisionRule
{
    /// <summary>How long ago a second factor may have been shown to count for a signature.</summary>
    public static readonly TimeSpan SecondFactorLasts = TimeSpan.FromMinutes(15);

    public static IReadOnlyList<DecisionChoice> Choices(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.DisputeStatement or DecisionKind.Question => [DecisionChoice.Answer],
            DecisionKind.PaymentPlan => [DecisionChoice.Approve, DecisionChoice.Reject, DecisionChoice.Counter],
            DecisionKind.LegalStep or DecisionKind.Declaration => [DecisionChoice.Approve, DecisionChoice.Reject],
        };

    public static SilenceEffect Silence(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.DisputeStatement => SilenceEffect.StaysHeld,
            DecisionKind.PaymentPlan => SilenceEffect.CountsAsRejected,
            DecisionKind.LegalStep or DecisionKind.Declaration => SilenceEffect.NotTaken,
            DecisionKind.Question => SilenceEffect.BecomesTask,
        };

    public static bool MayAnswer(DecisionKind kind, MembershipRole role, MemberRights rights) =>
        role switch
        {
            MembershipRole.Reader => false,
            MembershipRole.Administrator => true,
            MembershipRole.Member => kind switch
            {
                DecisionKind.PaymentPlan => rights.ApprovePlans,
                DecisionKind.LegalStep or DecisionKind.Declaration => rights.ApproveLegalSteps,
                DecisionKind.DisputeStatement or DecisionKind.Question => true,
            },
        };

    /// <summary>Everything but a yes says why; the figures of a counter-proposal speak for themselves.</summary>
    public static bool NeedsWords(DecisionChoice choice, CounterPlan? counter) =>
        choice != DecisionChoice.Approve && (choice != DecisionChoice.Counter || counter is null);

    public static DecisionState StateOf(DecisionChoice choice) =>
        choice switch
        {
            DecisionChoice.Approve => DecisionState.Approved,
            DecisionChoice.Reject => DecisionState.Rejected,
            DecisionChoice.Counter => DecisionState.Countered,
            DecisionChoice.Answer => DecisionState.Answered,
        };

    /// <summary>
    /// Whether a caseworker has something to do when it ends like this. An approved plan goes by itself, and a dispute is in the
    /// caseworkers' list by its own state.
    /// </summary>
    public static bool LeavesWork(DecisionKind kind, DecisionState state) =>
        kind switch
        {
            DecisionKind.DisputeStatement => false,
            DecisionKind.PaymentPlan => state is DecisionState.Rejected or DecisionState.Countered or DecisionState.Lapsed,
            DecisionKind.LegalStep or DecisionKind.Declaration or DecisionKind.Question => state
                is not (DecisionState.Waiting or DecisionState.Withdrawn),
        };

    /// <summary>Whether the signature is good for this person, now, on the document that was shown.</summary>
    internal static DecisionRefusal? Unsigned(DecisionAnswer answer, IEnumerable<DecisionDocument> shown, DateTime nowUtc)
    {
        if (answer.Signature is not { } signature || string.IsNullOrWhiteSpace(signature.FullName))
            return DecisionRefusal.SignatureMissing;
        if (!string.Equals(NameOf(signature.FullName), NameOf(answer.By.Name), StringComparison.OrdinalIgnoreCase))
            return DecisionRefusal.SignatureIsAnothers;
        if (signature.SecondFactorAtUtc is not { } shownAt || shownAt > nowUtc || nowUtc - shownAt > SecondFactorLasts)
            return DecisionRefusal.SecondFactorMissing;
        var hashes = shown.Where(one => one.Side == DecisionSide.Asked).Select(one => one.Sha256).ToList();
        return hashes.Count == 0 || hashes.Contains(signature.DocumentSha256, StringComparer.Ordinal)
            ? null
            : DecisionRefusal.DocumentChanged;
    }

    private static string NameOf(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
