using CrediCare.Data;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Seeding;
using CrediCare.Domain.ClientFunds;
using CrediCare.Web.Features.Admin.Settlement.Payouts;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Startup;

/// <summary>
/// The demo's client funds as the nights would have made them: the bank's files, each day closed, and a payment order that waits for a second
/// person.
/// </summary>
public sealed class DemoClientFunds(
    PortalContext context,
    DemoBankFiles files,
    ClientFundsDays days,
    PayoutProposalsQuery proposals,
    TimeProvider clock
)
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        await files.SeedAsync(cancellationToken);
        if ((await days.StartAsync(JobTrigger.Command, null, cancellationToken)).Started is not { } lease)
            return;
        await days.CarryOutAsync(lease, cancellationToken);
        if (await proposals.FindAsync(cancellationToken) is not { } found)
            return;
        var caseworker = await context
            .Users.Where(user => user.StaffRole == StaffRole.Caseworker)
            .OrderBy(user => user.Id)
            .Select(user => user.Id)
            .FirstAsync(cancellationToken);
        var order = PaymentOrder.Prepare(found.All, found.Through, caseworker, clock.GetUtcNow().UtcDateTime);
        if (!order.Succeeded)
            return;
        context.Add(order.Value);
        await context.SaveChangesAsync(cancellationToken);
    }
}
