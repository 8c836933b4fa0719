using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>What a program's key is and reaches.</summary>
[Authorize(Policy = Policies.ApiKey)]
public sealed class KeyController(PortalContext context) : ApiController
{
    /// <summary>The key of this call: whose it is, what it opens and until when.</summary>
    [HttpGet("/api/v1/key")]
    [ProducesResponseType<KeyBody>(StatusCodes.Status200OK)]
    public IActionResult Key()
    {
        var company = Caller.Viewer.Current!;
        return Answer(
            new KeyBody(
                Caller.Name,
                company.CreditorName,
                company.OrganisationNumber,
                Caller.Mode,
                [.. ApiScopeNames.Of(Caller.Scopes).Select(ApiScopeNames.Written)],
                Caller.LastDay
            )
        );
    }

    /// <summary>The portfolios that the key reaches.</summary>
    [HttpGet("/api/v1/portfolios")]
    [ProducesResponseType<ApiPage<PortfolioBody>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Portfolios(CancellationToken cancellationToken) =>
        Answer(
            new ApiPage<PortfolioBody>(
                await context
                    .Portfolios.VisibleTo(Caller.Viewer)
                    .OrderBy(one => one.Name)
                    .ThenBy(one => one.Id)
                    .Select(one => new PortfolioBody(one.PublicId, one.Name, one.IsClosed))
                    .ToListAsync(cancellationToken),
                null
            )
        );
}
