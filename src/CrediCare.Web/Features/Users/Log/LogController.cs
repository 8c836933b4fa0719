using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Users.Log;

/// <summary>What has been done with what is the company's, for its administrators: our own staff's doings too.</summary>
[Help("more-users")]
[Authorize(Policies.AdministersSome)]
public sealed class LogController(CompanyLogQuery query, AuditTrail audit, TimeProvider clock) : CompanyFormController
{
    /// <summary>More lines than this are nobody's reading; a shorter period gives the rest.</summary>
    private const int MostInAFile = 20_000;

    [HttpGet("/users/log")]
    public Task<IActionResult> Index(CompanyLogFilter filter, Viewer viewer, CancellationToken cancellationToken) =>
        OnCompanyAsync(
            viewer,
            filter.Company ?? viewer.Current?.CreditorPublicId,
            async company =>
            {
                filter.Found = await query.PageAsync(company, filter, cancellationToken);
                return View(filter);
            }
        );

    [HttpGet("/users/log/file")]
    public Task<IActionResult> Download(
        CompanyLogFilter filter,
        Viewer viewer,
        [FromServices] CompanyLogFile file,
        CancellationToken cancellationToken
    ) =>
        OnCompanyAsync(
            viewer,
            filter.Company ?? viewer.Current?.CreditorPublicId,
            async company =>
            {
                await audit.RecordAsync(AuditAction.Downloaded, nameof(AuditEntry), null, company.CreditorId);
                var lines = query.AllAsync(company, filter, MostInAFile, cancellationToken);
                return await FileAnswer
                    .Of(TableFormat.Csv)
                    .SendAsync(
                        Response,
                        company.OrganisationNumber,
                        clock.Today(),
                        into => file.WriteAsync(into, lines, cancellationToken)
                    );
            }
        );
}
