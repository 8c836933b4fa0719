namespace CrediCare.Domain.Cases;

/// <summary>
/// Which moves between stages exist, and whether one may be made today. The first thing in the way is the answer: the
/// road, then holds, then the law's own conditions (inkassoloven §§ 9-11). A dispute stops every move except the one that
/// has the claim tried, and closing.
/// </summary>
public static class StageMoves
{
    /// <summary>Where a case can go, holds and conditions left aside.</summary>
    public static IReadOnlyList<CaseStage> From(CaseStage stage, CaseStage? stageBeforeClosing = null) =>
        stage switch
        {
            CaseStage.Opened => [CaseStage.NoticeSent, CaseStage.InBankruptcy, CaseStage.Closed],
            CaseStage.NoticeSent => [CaseStage.DemandSent, CaseStage.InBankruptcy, CaseStage.Closed],
            CaseStage.DemandSent =>
            [
                CaseStage.LegalActionNotice,
                CaseStage.Surveillance,
                CaseStage.InBankruptcy,
                CaseStage.Closed,
            ],
            CaseStage.LegalActionNotice =>
            [
                CaseStage.InConciliation,
                CaseStage.InEnforcement,
                CaseStage.Surveillance,
                CaseStage.InBankruptcy,
                CaseStage.Closed,
            ],
            CaseStage.InConciliation =>
            [
                CaseStage.InEnforcement,
                CaseStage.Surveillance,
                CaseStage.InBankruptcy,
                CaseStage.Closed,
            ],
            CaseStage.InEnforcement => [CaseStage.Surveillance, CaseStage.InBankruptcy, CaseStage.Closed],
            CaseStage.InBankruptcy => [CaseStage.Surveillance, CaseStage.Closed],
            CaseStage.Surveillance => [CaseStage.InBankruptcy, CaseStage.Closed],
            CaseStage.Closed => stageBeforeClosing is { } before and not CaseStage.Closed ? [before] : [],
        };

    /// <summary><paramref name="today"/> is the calendar date in Europe/Oslo.</summary>
    public static Outcome<StageRefusal> Check(StageFacts facts, CaseStage to, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Stage == to)
            return StageRefusal.AlreadyThere;

        if (!From(facts.Stage, facts.StageBeforeClosing).Contains(to))
            return StageRefusal.NotAllowed;

        if (facts.Stage == CaseStage.Closed)
            return Outcome<StageRefusal>.Success;

        var refusal = to == CaseStage.Closed ? ClosingRule.Refusal(facts, today) : Held(facts, to) ?? Condition(facts, to, today);
        return refusal is { } code ? code : Outcome<StageRefusal>.Success;
    }

    private static StageRefusal? Held(StageFacts facts, CaseStage to) =>
        HoldRule.Check(facts.Holds, facts.IsTriedInEstate ? CollectionAct.HaveClaimTried : ActOf(to)).Refusal is { } hold
            ? RefusalFor(hold)
            : null;

    internal static StageRefusal RefusalFor(HoldRefusal hold) =>
        hold switch
        {
            HoldRefusal.Disputed => StageRefusal.Disputed,
            HoldRefusal.PausedByCreditor => StageRefusal.PausedByCreditor,
            HoldRefusal.PlanActive => StageRefusal.PlanActive,
            HoldRefusal.PlanAwaitingApproval => StageRefusal.PlanAwaitingApproval,
        };

    private static CollectionAct ActOf(CaseStage to) =>
        to switch
        {
            CaseStage.InConciliation => CollectionAct.HaveClaimTried,
            CaseStage.InEnforcement or CaseStage.InBankruptcy => CollectionAct.Enforce,
            CaseStage.Surveillance => CollectionAct.Surveil,
            CaseStage.NoticeSent or CaseStage.DemandSent or CaseStage.LegalActionNotice => CollectionAct.Letter,
            CaseStage.Opened or CaseStage.Closed => throw new ArgumentOutOfRangeException(
                nameof(to),
                to,
                "Not a move of collection."
            ),
        };

    private static StageRefusal? Condition(StageFacts facts, CaseStage to, DateOnly today)
    {
        if (facts.DebtorIsMinor && to != CaseStage.NoticeSent)
            return StageRefusal.DebtorIsMinor;

        return to switch
        {
            CaseStage.NoticeSent => LetterRules.Notice(facts, today),
            CaseStage.DemandSent => LetterRules.Demand(facts, today),
            CaseStage.LegalActionNotice => LetterRules.LegalActionNotice(facts, today),
            CaseStage.InConciliation or CaseStage.InEnforcement => LegalStepRule.Refusal(facts, to, today),
            CaseStage.InBankruptcy or CaseStage.Surveillance or CaseStage.Opened or CaseStage.Closed => null,
        };
    }
}
