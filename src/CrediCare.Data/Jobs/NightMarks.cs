using System.Linq.Expressions;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Jobs;

/// <summary>
/// Which registrations the night takes, and what it writes on them when it has. The one place that says so: rows are
/// marked many at a time where they lie, and made-up data goes the same way.
/// </summary>
public static class NightMarks
{
    private static readonly Expression<Func<Registration, bool>> Waits = row => row.State == RegistrationState.Submitted;
    private static readonly Func<Registration, bool> WaitsAsRead = Waits.Compile();

    /// <summary>Those the night takes: sent, and neither taken back nor waiting for a person.</summary>
    public static IQueryable<Registration> WaitingForTheNight(this IQueryable<Registration> registrations) =>
        registrations.Where(Waits);

    /// <summary>Those the night takes, among rows that have been read.</summary>
    public static IEnumerable<Registration> WaitingForTheNight(this IEnumerable<Registration> read) => read.Where(WaitsAsRead);

    /// <summary>
    /// The night has made cases of them, or added them to one: each is marked with the case that its invoice has been
    /// written into, and its documents follow there.
    /// </summary>
    /// <remarks>
    /// What was read as waiting waits as long as it has the same version. The state is not asked for again: with it, a
    /// server that has not yet counted the day's rows goes through all that still wait.
    /// </remarks>
    /// <returns>How many were marked: fewer than were given when one is no longer as it was read.</returns>
    public static async Task<int> MarkImportedAsync(
        this PortalContext context,
        IEnumerable<Registration> registrations,
        CancellationToken cancellationToken
    )
    {
        var marked = 0;
        foreach (var sameVersion in registrations.WaitingForTheNight().GroupBy(row => row.Version, row => row.Id))
        {
            var ids = sameVersion.ToList();
            marked += await context
                .Registrations.Where(row => EF.Parameter(ids).Contains(row.Id) && row.Version == sameVersion.Key)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(row => row.State, RegistrationState.Imported)
                            .SetProperty(row => row.Version, row => row.Version + 1)
                            .SetProperty(
                                row => row.CaseId,
                                row =>
                                    context
                                        .Invoices.Where(invoice => invoice.RegistrationId == row.Id)
                                        .Select(invoice => (Guid?)invoice.CaseId)
                                        .FirstOrDefault()
                            ),
                    cancellationToken
                );
            await context
                .Documents.Where(document => EF.Parameter(ids).Contains(document.RegistrationId!.Value))
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(
                            document => document.CaseId,
                            document =>
                                context
                                    .Invoices.Where(invoice => invoice.RegistrationId == document.RegistrationId)
                                    .Select(invoice => (Guid?)invoice.CaseId)
                                    .FirstOrDefault()
                        ),
                    cancellationToken
                );
        }

        return marked;
    }

    /// <summary>
    /// The night could not make cases of them: the rows stay with their reasons, for those who sent them, and their
    /// invoice numbers are free again.
    /// </summary>
    /// <returns>How many were marked: fewer than were given when one no longer waits.</returns>
    public static async Task<int> MarkRefusedAsync(
        this PortalContext context,
        IReadOnlyDictionary<Guid, RefusalReason> refused,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        var marked = 0;
        foreach (var sameReason in refused.GroupBy(row => row.Value, row => row.Key))
        {
            var ids = sameReason.ToList();
            marked += await context
                .Registrations.WaitingForTheNight()
                .Where(row => ids.Contains(row.Id))
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(row => row.State, RegistrationState.Refused)
                            .SetProperty(row => row.RefusalReason, sameReason.Key)
                            .SetProperty(row => row.RefusalWaitsSinceUtc, nowUtc)
                            .SetProperty(row => row.Version, row => row.Version + 1),
                    cancellationToken
                );
            await context
                .InvoiceNumberReservations.Where(reservation => ids.Contains(reservation.RegistrationId))
                .ExecuteDeleteAsync(cancellationToken);
        }

        return marked;
    }
}
