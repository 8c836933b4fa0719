using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Search;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Admin.Creditors.Applications;
using CrediCare.Web.Features.Company;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Creditors;

/// <summary>Finds creditors by name or organisation number, and one with its portfolios and people.</summary>
public sealed class CreditorsQuery(PortalContext context, ApplicationQuery applications, TimeProvider clock)
{
    private const int PageSize = 50;

    public async Task<CreditorsModel> ListAsync(Viewer viewer, string? search, int page, CancellationToken cancellationToken)
    {
        var found = context.Creditors.AsNoTracking().VisibleTo(viewer).Matching(context, search);
        var total = await found.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await found
            .OrderBy(creditor => creditor.Name)
            .ThenBy(creditor => creditor.Id)
            .Skip((shown - 1) * PageSize)
            .Take(PageSize)
            .Select(creditor => new CreditorRow(
                creditor.PublicId,
                creditor.Name,
                creditor.OrganisationNumber,
                creditor.Standing,
                creditor.Portfolios.Count,
                context.Memberships.Count(membership => membership.CreditorId == creditor.Id && membership.EndedAtUtc == null)
            ))
            .ToListAsync(cancellationToken);
        return new CreditorsModel(
            rows,
            search,
            shown,
            pages,
            total,
            MayCreate(viewer),
            await applications.OpenAsync(viewer, cancellationToken),
            await context
                .BankAccountChanges.VisibleTo(viewer)
                .CountAsync(one => one.State == BankAccountChangeState.Proposed, cancellationToken)
        );
    }

    public async Task<CreditorModel?> FindAsync(Viewer viewer, string publicId, CancellationToken cancellationToken)
    {
        if (
            await context
                .Creditors.AsNoTracking()
                .VisibleTo(viewer)
                .Include(creditor => creditor.Portfolios)
                .SingleOrDefaultAsync(creditor => creditor.PublicId == publicId, cancellationToken)
            is not { } creditor
        )
            return null;
        var today = clock.Today();
        var users = await (
            from membership in context.Memberships.AsNoTracking()
            join user in context.Users on membership.UserId equals user.Id
            where membership.CreditorId == creditor.Id
            orderby user.FullName, membership.Id
            select new CreditorUser(
                membership.PublicId,
                membership.TakenUpAtUtc == null ? membership.InvitedName ?? user.FullName : user.FullName,
                user.Email!,
                membership.Role,
                membership.OfficeName,
                user.PasswordHash != null,
                membership.TakenUpAtUtc != null,
                membership.TakenUpAtUtc == null ? null : user.LastSignInAtUtc,
                membership.EndedAtUtc != null || (membership.LastDay != null && membership.LastDay < today)
            )
        ).ToListAsync(cancellationToken);
        var agreement = await (
            from one in context.Agreements.AsNoTracking()
            where one.CreditorId == creditor.Id
            join package in context.Packages on one.PackageId equals package.Id into chosen
            from package in chosen.DefaultIfEmpty()
            orderby one.Terms.AcceptedAtUtc descending, one.Id descending
            select new CompanyAgreement(one.Terms, package.NameNb, package.NameEn)
        ).FirstOrDefaultAsync(cancellationToken);
        var changes = await context
            .BankAccountChanges.AsNoTracking()
            .VisibleTo(viewer)
            .Where(one => one.CreditorId == creditor.Id && one.EndedAtUtc == null)
            .OrderBy(one => one.Id)
            .ToListAsync(cancellationToken);
        return new CreditorModel(creditor, users, MayCreate(viewer), agreement, changes);
    }

    private static bool MayCreate(Viewer viewer) => viewer.StaffRole == CrediCare.Data.Identity.StaffRole.Administrator;
}
