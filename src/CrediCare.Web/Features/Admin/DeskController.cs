using CrediCare.Data.Access;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Admin.Settlement;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Admin;

/// <summary>What caseworkers land on: all that waits for them, by deadline.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("case-status")]
public sealed class DeskController : Controller
{
    [ListLook(nameof(Case))]
    [HttpGet("/admin")]
    public async Task<IActionResult> Desk(
        [FromServices] DeskQuery query,
        [FromServices] SettlementQuery settlement,
        Viewer viewer,
        DeskKind? kind,
        DeskWhose whose,
        int? page,
        CancellationToken cancellationToken
    ) =>
        View(
            (
                await query.FindAsync(
                    viewer.UserId,
                    kind is { } asked && Enum.IsDefined(asked) ? asked : null,
                    Enum.IsDefined(whose) ? whose : DeskWhose.All,
                    page ?? 1,
                    cancellationToken
                )
            ) with
            {
                Settlement = await settlement.NoticeAsync(cancellationToken),
            }
        );
}
