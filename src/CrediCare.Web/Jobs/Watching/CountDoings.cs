using CrediCare.Data;
using CrediCare.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Jobs.Watching;

/// <summary>Reads an hour of the audit log, by the index of its instants, and says what was done too often.</summary>
public sealed class CountDoings(PortalContext context, IOptions<WatchOptions> limits)
{
    public async Task<IReadOnlyList<OddDoing>> OfAsync(DateTime hourUtc, CancellationToken cancellationToken)
    {
        var entries = context
            .AuditEntries.AsNoTracking()
            .Where(entry => entry.AtUtc >= hourUtc && entry.AtUtc < hourUtc.AddHours(1));
        var failed = entries.Where(entry => entry.Action == AuditAction.SignInFailed);
        var found = new List<OddDoing>();
        AddOver(OddDoingKind.FailedSignIns, null, await failed.CountAsync(cancellationToken));
        AddOver(OddDoingKind.FailedSignInsFromOneAddress, null, await MostFromOneAddressAsync(failed, cancellationToken));
        await AddPeopleAsync(
            OddDoingKind.Looks,
            entries.Where(entry => entry.Action == AuditAction.Viewed || entry.Action == AuditAction.Listed)
        );
        await AddPeopleAsync(OddDoingKind.Downloads, entries.Where(entry => entry.Action == AuditAction.Downloaded));
        return found;

        async Task AddPeopleAsync(OddDoingKind kind, IQueryable<AuditEntry> done)
        {
            var limit = limits.Value.Of(kind);
            var people = await done.Where(entry => entry.UserId != null)
                .GroupBy(entry => entry.UserId)
                .Select(own => new { Person = own.Key, Count = own.Count() })
                .Where(own => own.Count > limit)
                .ToListAsync(cancellationToken);
            foreach (var one in people.OrderByDescending(one => one.Count))
                AddOver(kind, one.Person, one.Count);
        }

        void AddOver(OddDoingKind kind, Guid? person, int count)
        {
            if (count > limits.Value.Of(kind))
                found.Add(new(kind, hourUtc, person, count, limits.Value.Of(kind)));
        }
    }

    private async Task<int> MostFromOneAddressAsync(IQueryable<AuditEntry> failed, CancellationToken cancellationToken) =>
        await failed
            .Join(
                context.AuditPersonalFacts.AsNoTracking(),
                entry => entry.Id,
                facts => facts.EntryId,
                (_, facts) => facts.RemoteAddress
            )
            .Where(address => address != null)
            .GroupBy(address => address)
            .Select(own => own.Count())
            .OrderByDescending(count => count)
            .FirstOrDefaultAsync(cancellationToken);
}
