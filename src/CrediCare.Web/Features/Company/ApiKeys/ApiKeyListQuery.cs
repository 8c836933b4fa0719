using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Company.ApiKeys;

/// <summary>Reads a company's keys for its administrators.</summary>
public sealed class ApiKeyListQuery(PortalContext context, MadeForPrograms made, TimeProvider clock)
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

    /// <param name="company">Whose portfolios.</param>
    /// <param name="chosen">Those chosen before; they can be kept when they have been closed since.</param>
    /// <param name="cancellationToken">Ends the reading with the request.</param>
    public async Task<ApiKeyFormPage> FormAsync(
        ViewerMembership company,
        IReadOnlyCollection<Guid> chosen,
        CancellationToken cancellationToken
    ) =>
        new(
            company.CreditorName,
            await context
                .Portfolios.Where(one => one.CreditorId == company.CreditorId && (!one.IsClosed || chosen.Contains(one.Id)))
                .OrderBy(one => one.Name)
                .ThenBy(one => one.Id)
                .Select(one => new ApiKeyPortfolioChoice(one.Id, one.PublicId, one.Name))
                .ToListAsync(cancellationToken)
        );

    private async Task<List<ApiKeyLine>> LinesAsync(IQueryable<ApiKey> keys, CancellationToken cancellationToken)
    {
        var (today, now) = (clock.Today(), clock.GetUtcNow().UtcDateTime);
        return (await made.LinesAsync(keys.Include(one => one.Portfolios), cancellationToken)).ConvertAll(line => new ApiKeyLine(
            line.One,
            line.One.StateOn(now, today),
            line.Maker,
            line.MakerHasLeft,
            line.Portfolios
        ));
    }
}
