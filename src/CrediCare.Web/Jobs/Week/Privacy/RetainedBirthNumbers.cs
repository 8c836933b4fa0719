using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week.Privacy;

/// <summary>Birth numbers of debtors whose cases are all closed, and those of the registrations that the cases came of. The date of birth stays.</summary>
public sealed class RetainedBirthNumbers(PortalContext context) : IRetained
{
    private const int Most = 200;

    public RetentionCategory Category => RetentionCategory.BirthNumbers;

    public RetentionReach Reach(int months, DateOnly today) => RetentionReach.FromTheDay(months, today);

    public Task<RetentionDue> CountAsync(RetentionReach reach, CancellationToken cancellationToken) =>
        Old(reach).DueAsync(cancellationToken);

    public async Task<RetentionTaken> RemoveAsync(RetentionReach reach, CancellationToken cancellationToken)
    {
        var ids = await Old(reach).FirstAsync(Most, cancellationToken);
        var debtors = await context.Debtors.Where(one => ids.Contains(one.Id)).ToListAsync(cancellationToken);
        debtors.ForEach(one => one.ForgetBirthNumber());
        var registrations = await context
            .Registrations.Where(one =>
                one.DebtorBirthNumberHash != null && context.Cases.Any(of => of.Id == one.CaseId && ids.Contains(of.DebtorId))
            )
            .ToListAsync(cancellationToken);
        registrations.ForEach(one => one.ForgetBirthNumber());
        return new(ids.Count, ids.Count == Most);
    }

    private IQueryable<OldThing> Old(RetentionReach reach) =>
        context
            .Debtors.Where(one => one.BirthNumberHash != null)
            .Where(one => context.Cases.Any(of => of.DebtorId == one.Id))
            .Where(one =>
                !context.Cases.Any(of =>
                    of.DebtorId == one.Id
                    && (of.Stage != CaseStage.Closed || of.ExcessSince != null || of.ClosedOn >= reach.KeptFrom)
                )
            )
            .Select(one => new OldThing { Id = one.Id, AtUtc = one.CreatedAtUtc });
}
