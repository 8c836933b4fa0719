using CrediCare.Data;
using CrediCare.Data.Rates;
using CrediCare.Domain.Privacy;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week.Privacy;

/// <summary>Registrations that never became a case, once nobody is to look at why. The number, the days and the amounts stay.</summary>
public sealed class RetainedRegistrations(PortalContext context, ForgetDocuments documents) : IRetained
{
    private const int Most = 200;

    public RetentionCategory Category => RetentionCategory.EndedRegistrations;

    public RetentionReach Reach(int months, DateOnly today) => RetentionReach.FromTheDay(months, today);

    public Task<RetentionDue> CountAsync(RetentionReach reach, CancellationToken cancellationToken) =>
        Old(reach).DueAsync(cancellationToken);

    public async Task<RetentionTaken> RemoveAsync(RetentionReach reach, CancellationToken cancellationToken)
    {
        var ids = await Old(reach).FirstAsync(Most, cancellationToken);
        await documents.OfRegistrationsAsync(ids, cancellationToken);
        await context.RegistrationTerms.Where(term => ids.Contains(term.RegistrationId)).ExecuteDeleteAsync(cancellationToken);
        var registrations = await context.Registrations.Where(one => ids.Contains(one.Id)).ToListAsync(cancellationToken);
        registrations.ForEach(one => one.Forget(reach.Today));
        return new(ids.Count, ids.Count == Most);
    }

    private IQueryable<OldThing> Old(RetentionReach reach) =>
        context
            .Registrations.Where(one =>
                one.ForgottenOn == null
                && one.RefusalWaitsSinceUtc == null
                && (
                    one.State == RegistrationState.Rejected
                    || one.State == RegistrationState.Refused
                    || one.State == RegistrationState.Withdrawn
                )
            )
            .Where(one => (one.DecidedAtUtc ?? one.SubmittedAtUtc) < reach.KeptFromUtc)
            .Select(one => new OldThing { Id = one.Id, AtUtc = one.DecidedAtUtc ?? one.SubmittedAtUtc });
}
