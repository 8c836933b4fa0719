using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Web.Text;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Watching;

/// <summary>One hour that is over: what was done too often is written down and told to the administrators, in one transaction, once.</summary>
public sealed class WatchedHour(PortalContext context, CountDoings doings, TimeProvider clock)
{
    /// <exception cref="LeaseLostException">Another run has taken over; nothing was saved.</exception>
    public async Task LookAsync(HeldLease lease, DateTime hourUtc, CancellationToken cancellationToken)
    {
        var found = await doings.OfAsync(hourUtc, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        var told = found.Count > 0 && !await IsToldAsync(hourUtc, cancellationToken);
        if (told)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            context.AddRange(found.Select(doing => Entry(doing, now)));
            await TellAsync(hourUtc, found.Count, now, cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
        }

        await lease.AdvanceAsync(context, 1, told ? found.Count : 0, 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>A run that died after an hour was told of leaves it to the next, which comes by it again.</summary>
    private async Task<bool> IsToldAsync(DateTime hourUtc, CancellationToken cancellationToken)
    {
        var known = await context.AuditEntries.NoticedSinceAsync(hourUtc, cancellationToken);
        return known.Any(doing => doing.HourUtc == hourUtc);
    }

    private static AuditEntry Entry(OddDoing doing, DateTime now) =>
        new(
            Guid.CreateVersion7(),
            now,
            null,
            ByStaff: false,
            AuditAction.OddDoingNoticed,
            nameof(PortalUser),
            doing.UserId,
            null,
            doing.ToDetail()
        );

    private async Task TellAsync(DateTime hourUtc, int count, DateTime now, CancellationToken cancellationToken)
    {
        var administrators = await context
            .Users.AsNoTracking()
            .Where(user => user.StaffRole == StaffRole.Administrator && user.Email != null)
            .ToListAsync(cancellationToken);
        foreach (var person in administrators)
            context.Add(
                OutboxMail.Queue(
                    string.Create(CultureInfo.InvariantCulture, $"{MailKind.OddDoings}:{hourUtc:yyyyMMddHH}:{person.Id:N}"),
                    MailKind.OddDoings,
                    person.Id,
                    person.Email!,
                    person.Language ?? PortalLanguage.Norwegian,
                    string.Create(CultureInfo.InvariantCulture, $$"""{"count":"{{count}}"}"""),
                    now
                )
            );
    }
}
