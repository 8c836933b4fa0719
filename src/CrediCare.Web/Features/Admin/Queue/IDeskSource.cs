namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>Where one kind of thing that waits for a caseworker is found.</summary>
public interface IDeskSource
{
    DeskKind Kind { get; }

    /// <summary>What each of all that wait is about, see <see cref="Data.Desk.DeskAssignment"/>.</summary>
    IQueryable<Guid> Subjects(DeskReading reading);

    /// <summary>The first so many of those that were asked for, by deadline.</summary>
    Task<IReadOnlyList<DeskLine>> FirstAsync(DeskReading reading, int most, CancellationToken cancellationToken);
}
