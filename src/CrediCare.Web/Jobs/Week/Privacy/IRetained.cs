using CrediCare.Data.Rates;
using CrediCare.Domain.Privacy;

namespace CrediCare.Web.Jobs.Week.Privacy;

/// <summary>One kind of thing that a retention rule lets go. It removes nothing by itself: see <see cref="RetentionBatch"/>.</summary>
public interface IRetained
{
    RetentionCategory Category { get; }

    /// <summary>How far so many months reach.</summary>
    RetentionReach Reach(int months, DateOnly today);

    /// <summary>What would go, without touching it.</summary>
    Task<RetentionDue> CountAsync(RetentionReach reach, CancellationToken cancellationToken);

    /// <summary>Removes some of it, within the caller's transaction.</summary>
    Task<RetentionTaken> RemoveAsync(RetentionReach reach, CancellationToken cancellationToken);
}

/// <summary>How many would go, and the day in Oslo of the oldest; null where none would.</summary>
public sealed record RetentionDue(int Count, DateOnly? Oldest);

/// <summary>How many went, and whether there may be more.</summary>
public sealed record RetentionTaken(int Removed, bool More);
