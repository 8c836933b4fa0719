using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Company;

/// <summary>Reads changes of account with the names of those in them.</summary>
public sealed class BankAccountChangeQuery(PortalContext context)
{
    /// <summary>More than anyone reads; those that wait come first everywhere.</summary>
    private const int Most = 200;

    public IQueryable<BankAccountChange> VisibleTo(Viewer viewer) => context.BankAccountChanges.AsNoTracking().VisibleTo(viewer);

    /// <summary>Null when there is no such change, or none that the viewer may see.</summary>
    public async Task<BankAccountChangeLine?> FindAsync(Viewer viewer, string publicId, CancellationToken cancellationToken) =>
        (await LinesAsync(VisibleTo(viewer).Where(one => one.PublicId == publicId), cancellationToken)).SingleOrDefault();

    /// <summary>The changes, the oldest first.</summary>
    public async Task<IReadOnlyList<BankAccountChangeLine>> LinesAsync(
        IQueryable<BankAccountChange> changes,
        CancellationToken cancellationToken
    )
    {
        var found = await changes
            .Include(one => one.Portfolios)
            .OrderBy(one => one.ProposedAtUtc)
            .ThenBy(one => one.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        if (found.Count == 0)
            return [];
        var userIds = found
            .SelectMany(one => new[] { one.ProposedByUserId, one.ConfirmedByUserId, one.EndedByUserId })
            .OfType<Guid>()
            .Distinct()
            .ToList();
        var people = await context
            .Users.AsNoTracking()
            .Where(user => userIds.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => (user.FullName, IsStaff: user.StaffRole != null), cancellationToken);
        var creditorIds = found.Select(one => one.CreditorId).Distinct().ToList();
        var creditors = await context
            .Creditors.AsNoTracking()
            .Where(one => creditorIds.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => (one.Name, one.PublicId), cancellationToken);
        var portfolioIds = found.SelectMany(one => one.Portfolios).Select(one => one.PortfolioId).Distinct().ToList();
        var portfolios = await context
            .Portfolios.AsNoTracking()
            .Where(one => portfolioIds.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken);
        return [.. found.Select(Line)];

        BankAccountChangeLine Line(BankAccountChange change) =>
            new(
                change,
                creditors[change.CreditorId].Name,
                creditors[change.CreditorId].PublicId,
                change.PortfolioIds is { } ids
                    ? [.. ids.Select(id => portfolios[id]).Order(StringComparer.CurrentCulture)]
                    : null,
                people[change.ProposedByUserId].FullName,
                NameOf(change.ConfirmedByUserId),
                NameOf(change.EndedByUserId),
                change.EndedByUserId is { } ender && people[ender].IsStaff
            );

        string? NameOf(Guid? userId) => userId is { } id ? people[id].FullName : null;
    }
}
