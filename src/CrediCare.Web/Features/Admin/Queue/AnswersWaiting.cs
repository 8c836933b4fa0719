using System.Linq.Expressions;
using CrediCare.Data;
using CrediCare.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>
/// What creditors have answered, or let pass, and nobody has taken in yet. It is due as their messages are, from when it came: the
/// day they had to answer by says nothing about us.
/// </summary>
public sealed class AnswersWaiting(PortalContext context) : DeskSource<Decision>(context)
{
    public override DeskKind Kind => DeskKind.Answers;

    protected override Expression<Func<Decision, Guid>> Subject => one => one.CaseId;

    protected override IQueryable<Decision> Waiting(DeskReading reading) =>
        Context.Decisions.AsNoTracking().IgnoreAutoIncludes().Where(one => one.WaitsForStaff);

    public override async Task<IReadOnlyList<DeskLine>> FirstAsync(
        DeskReading reading,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await Asked(reading)
            .OrderBy(one => one.EndedAtUtc)
            .ThenBy(one => one.Id)
            .Take(most)
            .Select(one => new
            {
                one.PublicId,
                one.CaseId,
                one.State,
                one.EndedAtUtc,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DeskLine(
            Kind,
            DeskReading.After(row.EndedAtUtc!.Value, reading.Deadlines.MessageDays),
            $"Task_Answer_{row.State}",
            DeskAbout.Case(row.CaseId),
            number => $"/admin/cases/{number}/answers/{row.PublicId}"
        ));
    }
}
