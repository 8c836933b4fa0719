using System.Linq.Expressions;
using CrediCare.Data;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>What the sources have in common: each says what waits and what it is about; whose it is, is the same for all.</summary>
public abstract class DeskSource<T>(PortalContext context) : IDeskSource
    where T : class
{
    public abstract DeskKind Kind { get; }

    protected PortalContext Context => context;

    protected abstract Expression<Func<T, Guid>> Subject { get; }

    protected abstract IQueryable<T> Waiting(DeskReading reading);

    public IQueryable<Guid> Subjects(DeskReading reading) => Waiting(reading).Select(Subject);

    public abstract Task<IReadOnlyList<DeskLine>> FirstAsync(DeskReading reading, int most, CancellationToken cancellationToken);

    /// <summary>Of what waits, the part that was asked for.</summary>
    protected IQueryable<T> Asked(DeskReading reading)
    {
        var waiting = Waiting(reading);
        var userId = reading.UserId;
        return reading.Whose switch
        {
            DeskWhose.All => waiting,
            DeskWhose.Mine => waiting.Join(
                context.DeskAssignments.Where(held => held.UserId == userId),
                Subject,
                held => held.SubjectId,
                (one, _) => one
            ),
            DeskWhose.Nobody => waiting
                .LeftJoin(context.DeskAssignments, Subject, held => held.SubjectId, (one, held) => new { one, held })
                .Where(pair => pair.held == null)
                .Select(pair => pair.one),
        };
    }
}
