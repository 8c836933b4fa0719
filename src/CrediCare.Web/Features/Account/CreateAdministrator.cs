using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Domain;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Account;

/// <summary>Makes the agency's first administrator, who then lets everyone else in. Run again, it gives a fresh link.</summary>
public sealed class CreateAdministrator(
    Invitations invitations,
    AccountLinks links,
    AuditTrail audit,
    PortalContext context,
    IOptions<SiteOptions> site
)
{
    /// <returns>The activation link, to be shown to whoever typed the command; it is also on its way by mail.</returns>
    public async Task<Outcome<string, CreateAdministratorRefusal>> CreateAsync(
        string email,
        string fullName,
        CancellationToken cancellationToken
    )
    {
        if (!Invitations.CanReach(email))
            return CreateAdministratorRefusal.NotAnAddress;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var user = await invitations.FindOrAddAsync(email, fullName, PortalLanguage.Norwegian, StaffRole.Administrator);
        if (user.StaffRole is null)
            return CreateAdministratorRefusal.BelongsToACreditor;
        if (user.PasswordHash is not null)
            return CreateAdministratorRefusal.AlreadyActive;
        invitations.Queue(user, $"administrator:{Guid.CreateVersion7():N}", "{}");
        audit.Add(AuditAction.UserInvited, nameof(PortalUser), user.Id, null);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return $"{site.Value.PublicUrl.TrimEnd('/')}{AccountPaths.Activate}?token={links.Mint(user, AccountLinks.ActivationLife)}";
    }
}

/// <summary>Why no administrator was made.</summary>
public enum CreateAdministratorRefusal
{
    NotAnAddress,

    /// <summary>The address is that of a creditor's user; staff need one of their own.</summary>
    BelongsToACreditor,

    /// <summary>The account exists and has a password.</summary>
    AlreadyActive,
}
