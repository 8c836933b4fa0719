using CrediCare.Data;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>How many there are of each kind: all, one's own and nobody's, in one question to the database.</summary>
public sealed class DeskCountsQuery(PortalContext context, IEnumerable<IDeskSource> sources)
{
    public async Task<DeskCounts> FindAsync(DeskReading reading, CancellationToken cancellationToken)
    {
        var rows = await Counts(reading).ToListAsync(cancellationToken);
        return new DeskCounts([.. rows.Select(row => ((DeskKind)row.Kind, (DeskWhose?)row.Whose, row.Count))]);
    }

    /// <summary>The query by itself, so that its plan can be looked at.</summary>
    public IQueryable<DeskCountRow> Counts(DeskReading reading) =>
        sources
            .Select(source => Held(source.Subjects(reading), (int)source.Kind, reading.UserId))
            .Aggregate((all, next) => all.Concat(next))
            .GroupBy(one => new { one.Kind, one.Whose })
            .Select(same => new DeskCountRow
            {
                Kind = same.Key.Kind,
                Whose = same.Key.Whose,
                Count = same.Count(),
            });

    private IQueryable<DeskCountRow> Held(IQueryable<Guid> subjects, int kind, Guid userId) =>
        subjects.LeftJoin(
            context.DeskAssignments,
            subject => subject,
            held => held.SubjectId,
            (subject, held) =>
                new DeskCountRow
                {
                    Kind = kind,
                    Whose =
                        held == null ? (int)DeskWhose.Nobody
                        : held.UserId == userId ? (int)DeskWhose.Mine
                        : null,
                }
        );
}

/// <summary>How many of a kind are whose; null is a colleague's.</summary>
public sealed class DeskCountRow
{
    public int Kind { get; init; }
    public int? Whose { get; init; }
    public int Count { get; init; }
}
