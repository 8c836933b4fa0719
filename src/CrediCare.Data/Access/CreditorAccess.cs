using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Access;

/// <summary>Changes to who has access to a creditor, one at a time.</summary>
public static class CreditorAccess
{
    /// <summary>
    /// Waits for everyone who is changing accesses to this creditor, then reads them all; others wait until the caller's
    /// transaction ends. So two administrators who take each other away at once are two in a row, and the rule that one
    /// must be left meets the truth.
    /// </summary>
    /// <exception cref="InvalidOperationException">No transaction is open on the context.</exception>
    public static async Task<List<Membership>> TakeTurnAsync(
        PortalContext context,
        Guid creditorId,
        CancellationToken cancellationToken
    )
    {
        if (context.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A turn lasts as long as the transaction it is taken in.");
        // An update that changes nothing: it locks the creditor's row on every engine, where a read would not.
        await context
            .Creditors.Where(creditor => creditor.Id == creditorId)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Version, one => one.Version), cancellationToken);
        return await context
            .Memberships.Include(membership => membership.Portfolios)
            .Where(membership => membership.CreditorId == creditorId)
            .OrderBy(membership => membership.Id)
            .ToListAsync(cancellationToken);
    }
}
