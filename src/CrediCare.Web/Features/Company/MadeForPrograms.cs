using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Company;

/// <summary>Reads what administrators have made for their company's programs, with who made it and how far it reaches.</summary>
public sealed class MadeForPrograms(PortalContext context, TimeProvider clock)
{
    /// <param name="made">Those the viewer may see, with their portfolios.</param>
    /// <param name="cancellationToken">Ends the reading with the request.</param>
    public async Task<List<MadeLine<T>>> LinesAsync<T>(IQueryable<T> made, CancellationToken cancellationToken)
        where T : class, IMadeForPrograms
    {
        var today = clock.Today();
        var found = await (
            from one in made.AsNoTracking()
            join maker in context.Users on one.MadeByUserId equals maker.Id
            select new
            {
                One = one,
                maker.FullName,
                Administers = context
                    .Memberships.AdministratorsOn(today)
                    .Any(held => held.UserId == one.MadeByUserId && held.CreditorId == one.CreditorId),
            }
        ).ToListAsync(cancellationToken);
        var reached = found.SelectMany(line => line.One.PortfolioIds).Distinct().ToList();
        var names = await context
            .Portfolios.Where(portfolio => reached.Contains(portfolio.Id))
            .ToDictionaryAsync(portfolio => portfolio.Id, portfolio => portfolio.Name, cancellationToken);
        return found.ConvertAll(line => new MadeLine<T>(
            line.One,
            line.FullName,
            !line.Administers,
            line.One.AllPortfolios
                ? null
                : [.. line.One.PortfolioIds.Select(id => names[id]).Order(StringComparer.CurrentCulture)]
        ));
    }
}

/// <summary>One thing that was made.</summary>
/// <param name="Maker">Who made it, and answers for it.</param>
/// <param name="MakerHasLeft">That person no longer administers the company, so that it does nothing.</param>
/// <param name="Portfolios">By name; null is all.</param>
public sealed record MadeLine<T>(T One, string Maker, bool MakerHasLeft, IReadOnlyList<string>? Portfolios);
