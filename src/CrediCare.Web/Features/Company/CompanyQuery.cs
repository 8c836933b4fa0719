using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Company;

/// <summary>Reads a company that the viewer administers.</summary>
public sealed class CompanyQuery(
    PortalContext context,
    BankAccountChangeQuery changes,
    IOptions<CompanyOptions> options,
    TimeProvider clock
)
{
    private const int LatelyDays = 30;

    public async Task<CompanyModel> ReadAsync(Viewer viewer, ViewerMembership company, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now.AddDays(-LatelyDays);
        var creditor = await context
            .Creditors.AsNoTracking()
            .VisibleTo(viewer)
            .Include(one => one.Portfolios)
            .SingleAsync(one => one.Id == company.CreditorId, cancellationToken);
        var agreement = await (
            from one in context.Agreements.AsNoTracking()
            where one.CreditorId == creditor.Id
            join package in context.Packages on one.PackageId equals package.Id into chosen
            from package in chosen.DefaultIfEmpty()
            orderby one.Terms.AcceptedAtUtc descending, one.Id descending
            select new CompanyAgreement(one.Terms, package.NameNb, package.NameEn)
        ).FirstOrDefaultAsync(cancellationToken);
        var lines = await changes.LinesAsync(
            changes
                .VisibleTo(viewer)
                .Where(one => one.CreditorId == creditor.Id && (one.EndedAtUtc == null || one.EndedAtUtc > since)),
            cancellationToken
        );
        var others = await context
            .Memberships.HeldOn(OsloTime.DateOf(now))
            .AnyAsync(
                one =>
                    one.CreditorId == creditor.Id
                    && one.Role == MembershipRole.Administrator
                    && one.TakenUpAtUtc != null
                    && one.UserId != viewer.UserId,
                cancellationToken
            );
        return new CompanyModel(
            creditor,
            agreement,
            [.. lines.Where(one => one.Change.IsOpen)],
            [.. lines.Where(one => !one.Change.IsOpen).Reverse()],
            others,
            creditor.PhoneToCallBack(now),
            options.Value.BankAccountCoolingDays,
            company == viewer.Current,
            viewer.UserId
        );
    }
}
