using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Text;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Users;

/// <summary>Reads who has access to a company that the viewer administers.</summary>
public sealed class UserListQuery(PortalContext context, TimeProvider clock)
{
    public const int PerPage = 50;

    /// <summary>
    /// A company has some users, seldom hundreds: they are sorted and searched here, where Æ, Ø and Å come last and are
    /// found in either case on every database.
    /// </summary>
    public async Task<UserList> ListAsync(
        Viewer viewer,
        ViewerMembership company,
        string? search,
        bool former,
        int page,
        CancellationToken cancellationToken
    )
    {
        var portfolios = await PortfoliosAsync(company.CreditorId, cancellationToken);
        var all = await RowsAsync(viewer, [company.CreditorId], null, portfolios, cancellationToken);
        var (asked, confirmed) = await context
            .Creditors.AsNoTracking()
            .Where(creditor => creditor.Id == company.CreditorId)
            .Select(creditor => ValueTuple.Create(creditor.UsersAskedOn, creditor.UsersConfirmedOn))
            .SingleAsync(cancellationToken);
        var words = search?.Trim();
        var found = all.Where(row => row.Standing == UserStanding.Ended == former && Matches(row, words)).ToList();
        var pages = Math.Max(1, (found.Count + PerPage - 1) / PerPage);
        var shown = Math.Clamp(page, 1, pages);
        return new UserList(
            company.CreditorPublicId,
            company.CreditorName,
            [.. found.Skip((shown - 1) * PerPage).Take(PerPage)],
            former,
            all.Count(row => row.Standing != UserStanding.Ended),
            all.Count(row => row.Standing == UserStanding.Ended),
            words,
            portfolios.Count > 1,
            UserReview.IsOpen(asked, confirmed),
            confirmed,
            shown,
            pages,
            company == viewer.Current,
            company.RequiresSecondFactor
        );
    }

    /// <summary>One access to one of these companies, with the company it is to; null when there is none.</summary>
    public async Task<(UserRow Row, ViewerMembership Company)?> FindAsync(
        Viewer viewer,
        string publicId,
        CancellationToken cancellationToken
    )
    {
        var administered = viewer.Memberships.Where(one => one.Role == MembershipRole.Administrator).ToList();
        var creditorId = await context
            .Memberships.Where(membership => membership.PublicId == publicId)
            .Select(membership => membership.CreditorId)
            .SingleOrDefaultAsync(cancellationToken);
        if (administered.Find(one => one.CreditorId == creditorId) is not { } company)
            return null;
        var portfolios = await PortfoliosAsync(creditorId, cancellationToken);
        var rows = await RowsAsync(viewer, [creditorId], publicId, portfolios, cancellationToken);
        return (rows.Single(), company);
    }

    public Task<List<CompanyPortfolio>> PortfoliosAsync(Guid creditorId, CancellationToken cancellationToken) =>
        context
            .Portfolios.AsNoTracking()
            .Where(portfolio => portfolio.CreditorId == creditorId)
            .OrderBy(portfolio => portfolio.Name)
            .ThenBy(portfolio => portfolio.Id)
            .Select(portfolio => new CompanyPortfolio(portfolio.Id, portfolio.PublicId, portfolio.Name))
            .ToListAsync(cancellationToken);

    private async Task<List<UserRow>> RowsAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> creditorIds,
        string? publicId,
        List<CompanyPortfolio> portfolios,
        CancellationToken cancellationToken
    )
    {
        var today = clock.Today();
        var read = await (
            from membership in context.Memberships.AsNoTracking().Include(one => one.Portfolios)
            join user in context.Users on membership.UserId equals user.Id
            where creditorIds.Contains(membership.CreditorId) && (publicId == null || membership.PublicId == publicId)
            select new
            {
                Membership = membership,
                user.FullName,
                user.Email,
                user.LastSignInAtUtc,
            }
        ).ToListAsync(cancellationToken);
        return
        [
            .. read.Select(one => Row(one.Membership, one.FullName, one.Email!, one.LastSignInAtUtc))
                .OrderBy(row => row.Name, StringComparer.Create(PortalLanguage.NorwegianCulture, ignoreCase: true))
                .ThenBy(row => row.PublicId, StringComparer.Ordinal),
        ];

        UserRow Row(Membership membership, string fullName, string email, DateTime? lastSignInAtUtc)
        {
            var terms = membership.Terms;
            var takenUp = membership.TakenUpAtUtc is not null;
            return new UserRow(
                membership.PublicId,
                takenUp ? fullName : membership.InvitedName ?? fullName,
                email.ToLowerInvariant(),
                terms,
                terms.PortfolioIds is { } ids ? [.. portfolios.Where(one => ids.Contains(one.Id)).Select(one => one.Name)] : null,
                !membership.LooksHeldOn(today) ? UserStanding.Ended
                    : takenUp ? UserStanding.Active
                    : UserStanding.Invited,
                takenUp,
                takenUp ? lastSignInAtUtc : null,
                membership.IsPretended ? null : membership.EndedAtUtc,
                membership.UserId == viewer.UserId,
                membership.Version
            );
        }
    }

    private static bool Matches(UserRow row, string? words) =>
        string.IsNullOrEmpty(words) || Holds(row.Name, words) || Holds(row.Email, words) || Holds(row.Terms.Office?.Name, words);

    private static bool Holds(string? text, string words) =>
        text is not null
        && PortalLanguage.NorwegianCulture.CompareInfo.IndexOf(text, words, System.Globalization.CompareOptions.IgnoreCase) >= 0;
}
