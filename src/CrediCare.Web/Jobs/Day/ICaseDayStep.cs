using CrediCare.Domain.Cases;

namespace CrediCare.Web.Jobs.Day;

/// <summary>One thing that a new day brings to some of the cases.</summary>
public interface ICaseDayStep
{
    /// <summary>
    /// What is due, in any order. Found along an index whose range is what is due and little else: there may be a million cases.
    /// </summary>
    Task<IQueryable<Guid>> DueAsync(DateOnly today, CancellationToken cancellationToken);

    /// <summary>
    /// Deals with one of them, in the caller's transaction, and saves. It looks again: someone may have been there first.
    /// </summary>
    /// <returns>False when there was nothing to do after all, or it has to wait.</returns>
    Task<bool> DealAsync(Guid id, CaseOccasion now, CancellationToken cancellationToken);
}
