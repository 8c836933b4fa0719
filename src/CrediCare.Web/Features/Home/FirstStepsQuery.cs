using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Home;

/// <summary>What a new company's administrator has left to do before the first invoice is registered.</summary>
/// <param name="CompanyName">Whose.</param>
/// <param name="Steps">All of them, in the order they are best done in.</param>
public sealed record FirstSteps(string CompanyName, IReadOnlyList<FirstStep> Steps);

/// <summary>One step.</summary>
/// <param name="Key">First part of its texts' keys.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="IsDone">It is.</param>
public sealed record FirstStep(string Key, string Address, bool IsDone);

/// <summary>Reads what of it is done.</summary>
public sealed class FirstStepsQuery(PortalContext context, OwnAccount own, Passkeys passkeys, TimeProvider clock)
{
    /// <returns>Null for everyone but an administrator of a company that has neither registered anything nor has a case.</returns>
    public async Task<FirstSteps?> OfAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        if (viewer.Current is not { Role: MembershipRole.Administrator } company)
            return null;
        var id = company.CreditorId;
        if (
            await context.Registrations.AnyAsync(one => one.CreditorId == id, cancellationToken)
            || await context.Cases.AnyAsync(one => one.CreditorId == id, cancellationToken)
        )
            return null;
        var creditor = await context.Creditors.AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken);
        var colleagues = await context
            .Memberships.HeldOn(clock.Today())
            .AnyAsync(one => one.CreditorId == id && one.UserId != viewer.UserId, cancellationToken);
        var user = await own.GetAsync();
        return new FirstSteps(
            company.CreditorName,
            [
                new("SecondFactor", AccountPaths.SecondFactor, user.TwoFactorEnabled),
                new("Passkey", AccountPaths.Security, await passkeys.AnyAsync(user)),
                new("Contact", "/company/contact", creditor is { ContactName: not null, Email: not null, Phone: not null }),
                new("Invite", "/users/new", colleagues),
                new("Register", "/registrations/new", false),
            ]
        );
    }
}
