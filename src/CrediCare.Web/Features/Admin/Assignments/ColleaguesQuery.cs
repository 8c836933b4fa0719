using CrediCare.Data;
using CrediCare.Web.Features.Admin.Queue;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Assignments;

/// <summary>Those who work cases.</summary>
public sealed class ColleaguesQuery(PortalContext context)
{
    public Task<List<DeskHolder>> AllAsync(CancellationToken cancellationToken) =>
        context
            .Users.AsNoTracking()
            .Where(user => user.StaffRole != null)
            .OrderBy(user => user.FullName)
            .ThenBy(user => user.Id)
            .Select(user => new DeskHolder(user.Id, user.PublicId, user.FullName))
            .ToListAsync(cancellationToken);
}
