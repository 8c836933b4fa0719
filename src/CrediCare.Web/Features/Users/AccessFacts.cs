using System.Text.Json;
using CrediCare.Data;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Users;

/// <summary>What a mail says of an access: where, by whom, as what, for which portfolios, until when.</summary>
public static class AccessFacts
{
    /// <param name="context">To read the portfolios' names.</param>
    /// <param name="creditorName">Where.</param>
    /// <param name="terms">What it reaches.</param>
    /// <param name="who">Who gave it; null where that is not told.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<string> OfAsync(
        PortalContext context,
        string creditorName,
        AccessTerms terms,
        string? who,
        CancellationToken cancellationToken
    )
    {
        var chosen = terms.PortfolioIds;
        var names = chosen is null
            ? null
            : await context
                .Portfolios.Where(portfolio => chosen.Contains(portfolio.Id))
                .OrderBy(portfolio => portfolio.Name)
                .Select(portfolio => portfolio.Name)
                .ToListAsync(cancellationToken);
        return JsonSerializer.Serialize(
            new
            {
                creditorName,
                who,
                role = terms.Role.ToString(),
                portfolios = names is null ? null : string.Join(", ", names),
                lastDay = terms.LastDay,
            }
        );
    }
}
