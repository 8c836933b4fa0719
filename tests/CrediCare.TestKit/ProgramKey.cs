using CrediCare.Data;
using CrediCare.Data.Identity;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.TestKit;

/// <summary>Keys of programs, made behind the site's back.</summary>
public static class ProgramKey
{
    /// <summary>A key of the first creditor that this person administers; its text, which a program sends.</summary>
    public static async Task<string> MakeAsync(
        PortalContext context,
        DateTime nowUtc,
        string administrator,
        ApiScopes scopes,
        IReadOnlyCollection<Guid>? portfolios = null,
        int days = 90,
        ApiKeyMode mode = ApiKeyMode.Live,
        string? called = null
    )
    {
        var maker = await context.Users.SingleAsync(one => one.NormalizedEmail == administrator.ToUpperInvariant());
        var creditorId = await context
            .Memberships.Where(one => one.UserId == maker.Id && one.Role == MembershipRole.Administrator)
            .OrderBy(one => one.Id)
            .Select(one => one.CreditorId)
            .FirstAsync();
        var name = called ?? $"Program {PublicId.New()[..4]}";
        var user = new PortalUser { FullName = $"API: {name}", CreatedAtUtc = nowUtc };
        user.UserName = user.NormalizedUserName = $"API:{user.PublicId.ToUpperInvariant()}";
        var secret = ApiKeySecret.New(mode);
        var today = OsloTime.DateOf(nowUtc);
        var terms = new ApiKeyTerms(name, portfolios, scopes, today.AddDays(days), mode);
        context.AddRange(user, ApiKey.Make(creditorId, user.Id, terms, secret, maker.Id, nowUtc, today).Value);
        await context.SaveChangesAsync();
        return secret.Text;
    }

    /// <summary>The first open portfolio of those that this person sees.</summary>
    public static Task<Guid> FirstPortfolioAsync(PortalContext context, string email) =>
        context
            .Portfolios.Where(one =>
                !one.IsClosed
                && context.Memberships.Any(held =>
                    held.CreditorId == one.CreditorId && context.Users.Any(user => user.Id == held.UserId && user.Email == email)
                )
            )
            .OrderBy(one => one.Name)
            .Select(one => one.Id)
            .FirstAsync();
}
