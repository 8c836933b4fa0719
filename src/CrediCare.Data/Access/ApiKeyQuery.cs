using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Access;

/// <summary>
/// Finds what a key opens at an instant, as <see cref="ViewerQuery"/> does for a person: what was taken away a second ago is gone.
/// </summary>
public sealed class ApiKeyQuery(PortalContext context)
{
    private static readonly TimeSpan UsedEvery = TimeSpan.FromMinutes(5);

    /// <returns>Null when there is no such key. Whether the one there is opens anything, its standing says.</returns>
    public async Task<ApiCaller?> FindAsync(string secret, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var hash = ApiKeySecret.HashOf(secret);
        var today = OsloTime.DateOf(nowUtc);
        var found = await (
            from key in context.ApiKeys.AsNoTracking().Include(one => one.Portfolios)
            where key.SecretHash == hash
            join creditor in context.Creditors on key.CreditorId equals creditor.Id
            join user in context.Users on key.UserId equals user.Id
            select new
            {
                Key = key,
                user.FullName,
                creditor.PublicId,
                creditor.Name,
                creditor.OrganisationNumber,
                MakerAdministers = context
                    .Memberships.AdministratorsOn(today)
                    .Any(one => one.UserId == key.MadeByUserId && one.CreditorId == key.CreditorId),
                Portfolios = context.Portfolios.Where(one => one.CreditorId == key.CreditorId).Select(one => one.Id).ToList(),
            }
        ).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var chosen = found.Key.Portfolios.Select(one => one.PortfolioId).ToHashSet();
        var membership = new ViewerMembership(
            found.Key.CreditorId,
            found.PublicId,
            found.Name,
            found.OrganisationNumber,
            MayWrite(found.Key.Scopes) ? MembershipRole.Member : MembershipRole.Reader,
            found.Key.AllPortfolios,
            found.Key.AllPortfolios ? found.Portfolios : [.. found.Portfolios.Where(chosen.Contains)]
        );
        return new ApiCaller(
            found.Key.Id,
            found.Key.Name,
            found.Key.Mode,
            found.Key.LastDay,
            found.Key.Scopes,
            found.MakerAdministers ? StandingOf(found.Key.StateOn(nowUtc, today)) : ApiKeyStanding.MakerHasLeft,
            new Viewer(found.Key.UserId, found.FullName, null, [membership], membership),
            found.Key.LastUsedAtUtc
        );
    }

    /// <summary>Writes down that it was used, unless that was done lately.</summary>
    public async Task UsedAsync(ApiCaller caller, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (caller.LastUsedAtUtc + UsedEvery > nowUtc)
            return;
        await context
            .ApiKeys.Where(key => key.Id == caller.KeyId)
            .ExecuteUpdateAsync(set => set.SetProperty(key => key.LastUsedAtUtc, nowUtc), cancellationToken);
    }

    private static ApiKeyStanding StandingOf(ApiKeyState state) =>
        state switch
        {
            ApiKeyState.Open => ApiKeyStanding.Open,
            ApiKeyState.Expired => ApiKeyStanding.Expired,
            ApiKeyState.Replaced => ApiKeyStanding.Replaced,
            ApiKeyState.Revoked => ApiKeyStanding.Revoked,
        };

    private static bool MayWrite(ApiScopes scopes) =>
        (scopes & (ApiScopes.RegistrationsWrite | ApiScopes.CasesWrite | ApiScopes.MessagesWrite | ApiScopes.DecisionsWrite))
        != ApiScopes.None;
}
