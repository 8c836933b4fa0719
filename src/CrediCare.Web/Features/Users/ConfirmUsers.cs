using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Users;

/// <summary>Writes down that an administrator has looked through those who have access and found them right.</summary>
public sealed class ConfirmUsers(PortalContext context, AuditTrail audit, TimeProvider clock)
{
    public async Task ConfirmAsync(ViewerMembership company, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context
            .Creditors.Where(creditor => creditor.Id == company.CreditorId)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.UsersConfirmedOn, today), cancellationToken);
        audit.Add(AuditAction.UsersConfirmed, nameof(Creditor), company.CreditorId, company.CreditorId);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
