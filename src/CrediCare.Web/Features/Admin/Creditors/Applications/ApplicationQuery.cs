using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Identity;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Creditors.Applications;

/// <summary>Finds applications; they are the staff's alone.</summary>
public sealed class ApplicationQuery(PortalContext context)
{
    private const int Most = 100;

    /// <summary>Those that are not decided, the oldest first.</summary>
    public async Task<IReadOnlyList<ApplicationRow>> OpenAsync(Viewer viewer, CancellationToken cancellationToken) =>
        await Visible(viewer)
            .AsNoTracking()
            .Where(one => one.State == CustomerApplicationState.Waiting || one.State == CustomerApplicationState.AskedBack)
            .OrderBy(one => one.SubmittedAtUtc)
            .ThenBy(one => one.Id)
            .Take(Most)
            .Select(one => new ApplicationRow(
                one.PublicId,
                one.CompanyName,
                one.OrganisationNumber,
                one.State,
                one.SubmittedAtUtc
            ))
            .ToListAsync(cancellationToken);

    public async Task<ApplicationPage?> FindAsync(Viewer viewer, string publicId, CancellationToken cancellationToken)
    {
        var application = await Visible(viewer)
            .Include(one => one.Words)
            .SingleOrDefaultAsync(one => one.PublicId == publicId, cancellationToken);
        if (application is null)
            return null;
        var package = await context
            .Packages.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == application.PackageId, cancellationToken);
        var known = await context
            .Creditors.Where(one => one.OrganisationNumber == application.OrganisationNumber)
            .Select(one => new CreditorLink(one.PublicId, one.Name))
            .SingleOrDefaultAsync(cancellationToken);
        var earlier = await context.CustomerApplications.CountAsync(
            one => one.OrganisationNumber == application.OrganisationNumber && one.Id != application.Id,
            cancellationToken
        );
        return new(application, package, known, earlier, viewer.StaffRole == StaffRole.Administrator);
    }

    private IQueryable<CustomerApplication> Visible(Viewer viewer) => context.CustomerApplications.Where(_ => viewer.IsStaff);
}
