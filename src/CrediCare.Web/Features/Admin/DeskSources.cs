using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Messages;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin;

/// <summary>
/// Where each kind of thing that waits for a caseworker is found. What has no day of its own is to be done so many working days
/// after it came.
/// </summary>
public sealed partial class DeskSources(PortalContext context, RateBook rates, TimeProvider clock)
{
    private const int DisputeDays = 1;
    private const int AssessmentDays = 2;
    private const int MessageDays = 1;
    private const int PlanDays = 1;
    private const int ImportDays = 1;
    private const int ImportsShownDays = 7;

    public async Task<int> CountAsync(DeskKind kind, CancellationToken cancellationToken) =>
        kind switch
        {
            DeskKind.Disputes => await Disputes.CountAsync(cancellationToken),
            DeskKind.Answers => await Answers.CountAsync(cancellationToken),
            DeskKind.Assessments => await Assessments.CountAsync(cancellationToken),
            DeskKind.Messages => await Messages.CountAsync(cancellationToken),
            DeskKind.Plans => await Plans.CountAsync(cancellationToken),
            DeskKind.Limitation => await (await NearLimitationAsync(cancellationToken)).CountAsync(cancellationToken),
            DeskKind.Imports => await Imports.CountAsync(cancellationToken),
        };

    /// <summary>The first so many of a kind, by deadline.</summary>
    public Task<List<DeskLine>> FirstAsync(DeskKind kind, int most, CancellationToken cancellationToken) =>
        kind switch
        {
            DeskKind.Disputes => DisputesAsync(most, cancellationToken),
            DeskKind.Answers => AnswersAsync(most, cancellationToken),
            DeskKind.Assessments => AssessmentsAsync(most, cancellationToken),
            DeskKind.Messages => MessagesAsync(most, cancellationToken),
            DeskKind.Plans => PlansAsync(most, cancellationToken),
            DeskKind.Limitation => LimitationAsync(most, cancellationToken),
            DeskKind.Imports => ImportsAsync(most, cancellationToken),
        };

    private DateOnly Today => clock.Today();

    // What the creditor has been asked about waits for the creditor, until its day has passed in silence.
    private IQueryable<Dispute> Disputes
    {
        get
        {
            var today = Today;
            return context
                .Disputes.AsNoTracking()
                .Where(one =>
                    one.State == DisputeState.Open
                    || one.State == DisputeState.Answered
                    || (one.State == DisputeState.AwaitingCreditor && one.AnswerBy < today)
                )
                .Where(one => context.Cases.Any(found => found.Id == one.CaseId && found.Stage != CaseStage.Closed));
        }
    }

    private IQueryable<Decision> Answers => context.Decisions.AsNoTracking().Where(one => one.WaitsForStaff);

    private IQueryable<Registration> Assessments =>
        context.Registrations.AsNoTracking().Where(one => one.State == RegistrationState.NeedsAssessment);

    private IQueryable<MessageThread> Messages =>
        context.MessageThreads.AsNoTracking().Where(one => one.Turn == ThreadTurn.Staff);

    // Once collection has gone on, or a new plan is made, the old one is no longer told.
    private IQueryable<PaymentPlan> Plans =>
        from plan in context.PaymentPlans.AsNoTracking()
        join one in context.Cases on plan.CaseId equals one.Id
        where
            plan.State == PaymentPlanState.Breached
            && (one.Holds & CaseHold.PlanBreached) != 0
            && !context.PaymentPlans.Any(later =>
                later.CaseId == plan.CaseId
                && later.State == PaymentPlanState.Breached
                && later.ProposedAtUtc > plan.ProposedAtUtc
            )
        select plan;

    private IQueryable<Data.Jobs.JobRefusal> Imports
    {
        get
        {
            var since = clock.GetUtcNow().UtcDateTime.AddDays(-ImportsShownDays);
            return from run in context.JobRuns
                join refusal in context.JobRefusals on run.Id equals refusal.RunId
                where run.Job == NightlyImport.Name && run.StartedAtUtc >= since
                select refusal;
        }
    }

    private async Task<IQueryable<Case>> NearLimitationAsync(CancellationToken cancellationToken)
    {
        var last = Today.AddDays((await rates.LimitationWarningDaysAsync(Today, cancellationToken)).Soon);
        return context.Cases.AsNoTracking().Where(one => one.EarliestLimitation <= last && one.Stage != CaseStage.Closed);
    }

    private async Task<List<DeskLine>> AssessmentsAsync(int most, CancellationToken cancellationToken)
    {
        var rows = await (
            from one in Assessments
            join creditor in context.Creditors on one.CreditorId equals creditor.Id
            orderby one.SubmittedAtUtc, one.Id
            select new
            {
                one.PublicId,
                one.ReceiptNumber,
                one.SubmittedAtUtc,
                one.DebtorName,
                Creditor = creditor.Name,
            }
        )
            .Take(most)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DeskLine(
            DeskKind.Assessments,
            After(row.SubmittedAtUtc, AssessmentDays),
            "Task_Assessment",
            row.DebtorName,
            row.ReceiptNumber,
            row.Creditor,
            $"/admin/assessments/{row.PublicId}"
        ));
    }

    private async Task<List<DeskLine>> MessagesAsync(int most, CancellationToken cancellationToken)
    {
        var rows = await (
            from thread in Messages
            join creditor in context.Creditors on thread.CreditorId equals creditor.Id
            orderby thread.LastMessageAtUtc, thread.Id
            select new
            {
                thread.PublicId,
                thread.Subject,
                thread.LastMessageAtUtc,
                Creditor = creditor.Name,
            }
        )
            .Take(most)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DeskLine(
            DeskKind.Messages,
            After(row.LastMessageAtUtc, MessageDays),
            "Task_Message",
            row.Subject,
            null,
            row.Creditor,
            $"/admin/support/{row.PublicId}"
        ));
    }

    private async Task<List<DeskLine>> ImportsAsync(int most, CancellationToken cancellationToken)
    {
        var rows = await (
            from refusal in Imports
            join registration in context.Registrations on refusal.SubjectId equals registration.Id
            join creditor in context.Creditors on registration.CreditorId equals creditor.Id
            orderby refusal.AtUtc, refusal.Id
            select new
            {
                refusal.AtUtc,
                refusal.SubjectReference,
                registration.PublicId,
                registration.DebtorName,
                Creditor = creditor.Name,
            }
        )
            .Take(most)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DeskLine(
            DeskKind.Imports,
            After(row.AtUtc, ImportDays),
            "Task_Import",
            row.DebtorName,
            row.SubjectReference,
            row.Creditor,
            $"/registrations/{row.PublicId}"
        ));
    }

    private static DateOnly After(DateTime utc, int days) => WorkingDays.After(OsloTime.DateOf(utc), days);
}
