using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>The creditor's cases.</summary>
public sealed class CasesController(PortalContext context, CaseListReading lists, ApiCursors cursors, AuditTrail audit)
    : ApiController
{
    /// <summary>The cases, the newest first.</summary>
    [HttpGet("/api/v1/cases")]
    [Scope(ApiScopes.CasesRead)]
    [ProducesResponseType<ApiPage<CaseLineBody>>(StatusCodes.Status200OK)]
    public Task<IActionResult> List(
        string? stage,
        string? invoiceNumber,
        string? limit,
        string? cursor,
        CancellationToken cancellationToken
    ) =>
        OnPageAsync(
            cursors,
            $"cases|{stage}|{invoiceNumber}",
            limit,
            cursor,
            Read<CaseStage>(stage, nameof(stage)),
            (only, place, most) => lists.CasesAsync(Caller.Viewer, only, invoiceNumber, place, most, cancellationToken)
        );

    /// <summary>One case.</summary>
    [HttpGet("/api/v1/cases/{caseNumber}")]
    [Scope(ApiScopes.CasesRead)]
    [ProducesResponseType<CaseBody>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Details(
        string caseNumber,
        [FromServices] CaseReading reading,
        CancellationToken cancellationToken
    ) =>
        await reading.FindAsync(Caller.Viewer, caseNumber, cancellationToken) is { } found
            ? Answer(found)
            : Refuse(ApiCode.NotFound);

    /// <summary>What has happened to a case, the newest first.</summary>
    [HttpGet("/api/v1/cases/{caseNumber}/events")]
    [Scope(ApiScopes.CasesRead)]
    [ProducesResponseType<ApiPage<CaseEventBody>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Events(string caseNumber, string? limit, string? cursor, CancellationToken cancellationToken)
    {
        if (!CaseNumber.TryParse(caseNumber, out var number))
            return Refuse(ApiCode.NotFound);
        var found = await context
            .Cases.VisibleTo(Caller.Viewer)
            .Where(one => one.CaseNumber == number.Value)
            .Select(one => new { one.Id, one.CreditorId })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return Refuse(ApiCode.NotFound);
        await audit.RecordAsync(AuditAction.Viewed, nameof(Case), found.Id, found.CreditorId);
        return await OnPageAsync(
            cursors,
            $"events|{number.Value}",
            limit,
            cursor,
            Read<CaseEventKind>(null, ""),
            (_, place, most) => lists.EventsAsync(found.Id, place, most, cancellationToken)
        );
    }
}
