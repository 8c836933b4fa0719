using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Refunds;

/// <summary>Keeps the account that what was paid too much on a case goes back to. Of two who enter one at once, the first one's stands.</summary>
public sealed class EnterRefundAccount(PortalContext context, AuditTrail audit, TimeProvider clock)
{
    /// <param name="caseId">Which case; there is one.</param>
    /// <param name="account">Where to.</param>
    /// <param name="seen">The account that the viewer saw, 11 digits; null where there was none.</param>
    /// <param name="viewer">Who enters it.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved before its end.</param>
    /// <returns>False where somebody else has entered another since; nothing was kept.</returns>
    public async Task<bool> DoAsync(
        Guid caseId,
        BankAccountNumber account,
        string? seen,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var known = await context.RefundAccounts.FindAsync([caseId], cancellationToken);
        if (known?.Account != seen)
            return known is not null && known.Account == account.Value && known.EnteredByUserId == viewer.UserId;
        var before = known?.Version;
        var now = clock.GetUtcNow().UtcDateTime;
        if (known is null)
            context.Add(RefundAccount.Enter(caseId, account, viewer.UserId, now));
        else
            known.Change(account, viewer.UserId, now);
        var creditorId = await context
            .Cases.IgnoreAutoIncludes()
            .Where(one => one.Id == caseId)
            .Select(one => one.CreditorId)
            .SingleAsync(cancellationToken);
        audit.Add(AuditAction.RefundAccountEntered, nameof(Case), caseId, creditorId);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody was first at the same moment; else it is a fault and is told as one.
            context.ChangeTracker.Clear();
            var there = await context.RefundAccounts.FindAsync([caseId], cancellationToken);
            if (there is null || there.Version == before)
                throw;
            return false;
        }

        return true;
    }
}
