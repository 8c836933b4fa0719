using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Company.ApiKeys;

/// <summary>Reads a company's keys for its administrators.</summary>
public sealed class ApiKeyListQuery(PortalContext context, TimeProvider clock)
{
    public async Task<ApiKeyList> FindAsync(Viewer viewer, ViewerMembership company, CancellationToken cancellationToken)
    {
        var keys = context.ApiKeys.VisibleTo(viewer).Where(key => key.CreditorId == company.CreditorId);
        var lines = await LinesAsync(keys, cancellationToken);
        return new ApiKeyList(
            company.CreditorPublicId,
            company.CreditorName,
            company == viewer.Current,
            [.. lines.OrderBy(line => line.State != ApiKeyState.Open).ThenByDescending(line => line.Key.MadeAtUtc)]
        );
    }

    /// <summary>Null when there is no such key, or none that the viewer may see.</summary>
    public async Task<ApiKeyLine?> FindAsync(Viewer viewer, string publicId, CancellationToken cancellationToken) =>
        (
            await LinesAsync(context.ApiKeys.VisibleTo(viewer).Where(key => key.PublicId == publicId), cancellationToken)
        ).SingleOrDefault();

    public async Task<ApiKeyFormPage> FormAsync(ViewerMembership company, CancellationToken cancellationToken) =>
        new(
            company.CreditorName,
            await context
                .Portfolios.Where(one => one.CreditorId == company.CreditorId && !one.IsClosed)
                .OrderBy(one => one.Name)
                .ThenBy(one => one.Id)
                .Select(one => new ApiKeyPortfolioChoice(one.Id, one.PublicId, one.Name))
                .ToListAsync(cancellationToken)
        );

    private async Task<List<ApiKeyLine>> LinesAsync(IQueryable<ApiKey> keys, CancellationToken cancellationToken)
    {
        var (today, now) = (clock.Today(), clock.GetUtcNow().UtcDateTime);
        var found = await (
            from key in keys.AsNoTracking().Include(one => one.Portfolios)
            join maker in context.Users on key.MadeByUserId equals maker.Id
            select new
            {
                Key = key,
                maker.FullName,
                Administers = context
                    .Memberships.HeldOn(today)
                    .Any(one =>
                        one.UserId == key.MadeByUserId
                        && one.CreditorId == key.CreditorId
                        && one.Role == MembershipRole.Administrator
                    ),
            }
        ).ToListAsync(cancellationToken);
        var ids = found.SelectMany(one => one.Key.Portfolios).Select(one => one.PortfolioId).Distinct().ToList();
        var names = await context
            .Portfolios.Where(one => ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken);
        return found.ConvertAll(one => new ApiKeyLine(
            one.Key,
            one.Key.StateOn(now, today),
            one.FullName,
            !one.Administers,
            one.Key.AllPortfolios
                ? null
                : [.. one.Key.Portfolios.Select(reached => names[reached.PortfolioId]).Order(StringComparer.CurrentCulture)]
        ));
    }
}
