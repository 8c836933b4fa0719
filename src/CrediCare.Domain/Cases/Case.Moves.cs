using CrediCare.Domain.Limitation;

namespace CrediCare.Domain.Cases;

public sealed partial class Case
{
    /// <summary>Whether the case may move to a stage today, all conditions weighed, without moving it.</summary>
    public Outcome<StageRefusal> CanMove(CaseStage to, CaseCircumstances circumstances, DateOnly today) =>
        StageMoves.Check(Facts(circumstances, today), to, today);

    private StageFacts Facts(CaseCircumstances circumstances, DateOnly today)
    {
        var balance = BalanceOn(today, circumstances.Rates);
        return new StageFacts
        {
            Stage = Stage,
            Holds = Holds,
            StageBeforeClosing = StageBeforeClosing,
            LatestDueDate = _invoices.Max(invoice => invoice.DueDate),
            NoticeSentOn = NoticeSentOn,
            NoticeDeadline = NoticeDeadline,
            DemandSentOn = DemandSentOn,
            DemandDeadline = DemandDeadline,
            LegalActionNoticeSentOn = LegalActionNoticeSentOn,
            LegalActionNoticeDeadline = LegalActionNoticeDeadline,
            AssessedAsJustified = circumstances.AssessedAsJustified,
            CreditorAgrees = circumstances.CreditorAgrees,
            HasEnforcementBasis = circumstances.HasEnforcementBasis,
            DebtorIsMinor = circumstances.DebtorIsMinor,
            Outstanding = balance.Total,
            PrincipalOutstanding = balance.Principal.Outstanding,
            InterestIsKnown = balance.InterestIsKnown,
            LegalExpiry = CaseLimitation.First(Unpaid(circumstances.Interruptions))?.LegalExpiry,
        };
    }

    // The road back from Closed is reopening alone, never a letter or a step of the stage it was closed from.
    private StageRefusal? MoveRefusal(StageFacts facts, CaseStage to, DateOnly on) =>
        Stage == CaseStage.Closed ? StageRefusal.NotAllowed : StageMoves.Check(facts, to, on).Refusal;

    private void MoveTo(CaseStage stage)
    {
        Stage = stage;
        RestateNextLetter();
        // A broken plan is told until collection has gone on.
        Holds &= ~CaseHold.PlanBreached;
    }

    private IEnumerable<LimitationStatement> Unpaid(IReadOnlyCollection<LimitationEvent> interruptions) =>
        UnpaidInvoices().Select(invoice => CaseLimitation.Of(invoice, interruptions));

    private IEnumerable<Invoice> UnpaidInvoices()
    {
        var unpaid = _ledger
            .Where(entry => entry.Component == LedgerComponent.Principal)
            .GroupBy(entry => entry.InvoiceId)
            .Where(rows => rows.Sum(entry => entry.Amount.Ore) > 0)
            .Select(rows => rows.Key)
            .ToHashSet();
        return _invoices.Where(invoice => unpaid.Contains(invoice.Id));
    }

    private void RestateLimitation(IReadOnlyCollection<LimitationEvent> interruptions) =>
        EarliestLimitation = CaseLimitation.First(Unpaid(interruptions))?.Anniversary;
}
