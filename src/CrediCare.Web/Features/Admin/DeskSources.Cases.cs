using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin;

/// <summary>What waits in cases: objections, answers, broken plans and limitation that comes near.</summary>
public sealed partial class DeskSources
{
    // Two orders: since when it is ours, and since when it should have been answered.
    private async Task<List<DeskLine>> DisputesAsync(int most, CancellationToken cancellationToken)
    {
        var ours = Disputes.Where(one => one.State != DisputeState.AwaitingCreditor);
        var silent = Disputes.Where(one => one.State == DisputeState.AwaitingCreditor);
        return
        [
            .. await DisputesAsync(
                ours.OrderBy(one => one.State == DisputeState.Answered ? one.AnsweredAtUtc : one.OpenedAtUtc),
                most,
                cancellationToken
            ),
            .. await DisputesAsync(silent.OrderBy(one => one.AnswerBy), most, cancellationToken),
        ];
    }

    private async Task<List<DeskLine>> DisputesAsync(
        IOrderedQueryable<Dispute> disputes,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await disputes.ThenBy(one => one.Id).Take(most).ToListAsync(cancellationToken);
        var caseIds = rows.ConvertAll(one => one.CaseId);
        var about = await (
            from one in context.Cases
            where caseIds.Contains(one.Id)
            join debtor in context.Debtors on one.DebtorId equals debtor.Id
            join creditor in context.Creditors on one.CreditorId equals creditor.Id
            select new
            {
                one.Id,
                one.CaseNumber,
                Debtor = debtor.Name,
                Creditor = creditor.Name,
            }
        ).ToDictionaryAsync(one => one.Id, cancellationToken);
        return rows.ConvertAll(row => new DeskLine(
            DeskKind.Disputes,
            row.State == DisputeState.AwaitingCreditor
                ? row.AnswerBy!.Value
                : After(row.State == DisputeState.Answered ? row.AnsweredAtUtc!.Value : row.OpenedAtUtc, DisputeDays),
            $"Task_Dispute_{row.State}",
            about[row.CaseId].Debtor,
            about[row.CaseId].CaseNumber,
            about[row.CaseId].Creditor,
            $"/admin/cases/{about[row.CaseId].CaseNumber}/disputes/{row.PublicId}"
        ));
    }

    private async Task<List<DeskLine>> AnswersAsync(int most, CancellationToken cancellationToken)
    {
        var rows = await (
            from decision in Answers
            join one in context.Cases on decision.CaseId equals one.Id
            join debtor in context.Debtors on one.DebtorId equals debtor.Id
            join creditor in context.Creditors on one.CreditorId equals creditor.Id
            orderby decision.AnswerBy, decision.Id
            select new
            {
                decision.PublicId,
                decision.Kind,
                decision.State,
                decision.AnswerBy,
                one.CaseNumber,
                Debtor = debtor.Name,
                Creditor = creditor.Name,
            }
        )
            .Take(most)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DeskLine(
            DeskKind.Answers,
            row.AnswerBy,
            $"Task_Answer_{row.State}",
            row.Debtor,
            row.CaseNumber,
            row.Creditor,
            $"/admin/cases/{row.CaseNumber}/answers/{row.PublicId}"
        ));
    }

    private async Task<List<DeskLine>> PlansAsync(int most, CancellationToken cancellationToken)
    {
        var rows = await (
            from plan in Plans
            join one in context.Cases on plan.CaseId equals one.Id
            join debtor in context.Debtors on one.DebtorId equals debtor.Id
            join creditor in context.Creditors on one.CreditorId equals creditor.Id
            orderby plan.EndedOn, plan.Id
            select new
            {
                plan.EndedOn,
                one.CaseNumber,
                Debtor = debtor.Name,
                Creditor = creditor.Name,
            }
        )
            .Take(most)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DeskLine(
            DeskKind.Plans,
            WorkingDays.After(row.EndedOn ?? Today, PlanDays),
            "Task_Plan",
            row.Debtor,
            row.CaseNumber,
            row.Creditor,
            $"/cases/{row.CaseNumber}"
        ));
    }

    private async Task<List<DeskLine>> LimitationAsync(int most, CancellationToken cancellationToken)
    {
        var near = await NearLimitationAsync(cancellationToken);
        var rows = await (
            from one in near
            join debtor in context.Debtors on one.DebtorId equals debtor.Id
            join creditor in context.Creditors on one.CreditorId equals creditor.Id
            orderby one.EarliestLimitation, one.Id
            select new
            {
                one.EarliestLimitation,
                one.CaseNumber,
                Debtor = debtor.Name,
                Creditor = creditor.Name,
            }
        )
            .Take(most)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DeskLine(
            DeskKind.Limitation,
            row.EarliestLimitation!.Value,
            "Task_Limitation",
            row.Debtor,
            row.CaseNumber,
            row.Creditor,
            $"/cases/{row.CaseNumber}"
        ));
    }
}
