using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.ClientFunds;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Settlement;

/// <summary>What people say about a day that is closed.</summary>
public sealed class ChangeSettlementDay(PortalContext context, AuditTrail audit)
{
    /// <param name="day">Which.</param>
    /// <param name="seen">The day's version as whoever says it has read it.</param>
    /// <param name="action">How the log calls it.</param>
    /// <param name="change">What is said.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved before its end.</param>
    /// <returns>Null when the day has not been closed.</returns>
    public async Task<Outcome<ClientFundsRefusal>?> DoAsync(
        DateOnly day,
        int? seen,
        AuditAction action,
        Func<ClientFundsDay, Outcome<ClientFundsRefusal>> change,
        CancellationToken cancellationToken
    )
    {
        if (await context.ClientFundsDays.SingleOrDefaultAsync(one => one.Day == day, cancellationToken) is not { } found)
            return null;
        if (found.Version != seen)
            return ClientFundsRefusal.ChangedMeanwhile;
        if (change(found) is { Succeeded: false } refused)
            return refused;
        audit.Add(
            action,
            nameof(ClientFundsDay),
            null,
            null,
            day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)
        );
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            return ClientFundsRefusal.AtTheSameMoment;
        }

        return Outcome<ClientFundsRefusal>.Success;
    }
}
