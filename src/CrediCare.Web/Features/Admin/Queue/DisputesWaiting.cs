using System.Linq.Expressions;
using CrediCare.Data;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>
/// Objections whose turn is ours. What the creditor has been asked about waits for the creditor, until its day has passed in
/// silence.
/// </summary>
public sealed class DisputesWaiting(PortalContext context) : DeskSource<Dispute>(context)
{
    public override DeskKind Kind => DeskKind.Disputes;

    protected override Expression<Func<Dispute, Guid>> Subject => one => one.CaseId;

    protected override IQueryable<Dispute> Waiting(DeskReading reading)
    {
        var today = reading.Today;
        return Context
            .Disputes.AsNoTracking()
            .Where(one =>
                one.State == DisputeState.Open
                || one.State == DisputeState.Answered
                || (one.State == DisputeState.AwaitingCreditor && one.AnswerBy < today)
            )
            .Where(one => Context.Cases.Any(found => found.Id == one.CaseId && found.Stage != CaseStage.Closed));
    }

    // Two orders: since when it is ours, and since when it should have been answered.
    public override async Task<IReadOnlyList<DeskLine>> FirstAsync(
        DeskReading reading,
        int most,
        CancellationToken cancellationToken
    )
    {
        var asked = Asked(reading);
        var ours = asked
            .Where(one => one.State != DisputeState.AwaitingCreditor)
            .OrderBy(one => one.State == DisputeState.Answered ? one.AnsweredAtUtc : one.OpenedAtUtc);
        var silent = asked.Where(one => one.State == DisputeState.AwaitingCreditor).OrderBy(one => one.AnswerBy);
        return
        [
            .. await LinesAsync(ours, reading, most, cancellationToken),
            .. await LinesAsync(silent, reading, most, cancellationToken),
        ];
    }

    private async Task<IEnumerable<DeskLine>> LinesAsync(
        IOrderedQueryable<Dispute> disputes,
        DeskReading reading,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await disputes
            .ThenBy(one => one.Id)
            .Take(most)
            .Select(one => new
            {
                one.PublicId,
                one.CaseId,
                one.State,
                one.OpenedAtUtc,
                one.AnsweredAtUtc,
                one.AnswerBy,
            })
            .ToListAsync(cancellationToken);
        return rows.Select(row => new DeskLine(
            Kind,
            row.State == DisputeState.AwaitingCreditor
                ? row.AnswerBy!.Value
                : DeskReading.After(
                    row.State == DisputeState.Answered ? row.AnsweredAtUtc!.Value : row.OpenedAtUtc,
                    reading.Deadlines.DisputeDays
                ),
            $"Task_Dispute_{row.State}",
            DeskAbout.Case(row.CaseId),
            number => $"/admin/cases/{number}/disputes/{row.PublicId}"
        ));
    }
}
