using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Api.Sandboxes;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>The sandbox of a key in test mode: its time, and beginning anew.</summary>
[TestMode]
[Authorize(Policy = Policies.ApiKey)]
public sealed class SandboxController(
    PortalContext context,
    SandboxCall call,
    SandboxTurn turn,
    SandboxNights nights,
    TimeProvider clock
) : ApiController
{
    /// <summary>What time it is there, and what there is.</summary>
    [HttpGet("/api/v1/sandbox")]
    [ProducesResponseType<SandboxBody>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Sandbox(CancellationToken cancellationToken) => Answer(await ReadAsync(cancellationToken));

    /// <summary>Lets nights pass: what is registered becomes cases, deadlines go by, reports are made.</summary>
    [Once]
    [HttpPost("/api/v1/sandbox/nights")]
    [ProducesResponseType<SandboxBody>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Nights([FromBody] SandboxNightsBody body, CancellationToken cancellationToken)
    {
        if (body.Nights is < 1 or > SandboxNights.Most)
            return Refuse(ApiCode.FieldsWrong, ApiError.At("/nights", "NightsWrong", SandboxNights.Most));
        var passed = 0;
        if (!await turn.TakeAsync(async () => passed = await nights.PassAsync(body.Nights, cancellationToken), cancellationToken))
            return Refuse(ApiCode.SandboxBusy);
        return passed < body.Nights ? Refuse(ApiCode.SandboxTooFarAhead) : Answer(await ReadAsync(cancellationToken));
    }

    /// <summary>Throws away all that is in it, and begins anew in the present.</summary>
    [InFullSandbox]
    [HttpPost("/api/v1/sandbox/reset")]
    [ProducesResponseType<SandboxResetBody>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Reset(CancellationToken cancellationToken) =>
        await turn.TakeAsync(() => turn.ResetAsync(cancellationToken), cancellationToken)
            ? Answer(new SandboxResetBody(call.Sandbox.MadeAtUtc))
            : Refuse(ApiCode.SandboxBusy);

    private async Task<SandboxBody> ReadAsync(CancellationToken cancellationToken)
    {
        var registrations = context.Registrations.VisibleTo(Caller.Viewer);
        return new SandboxBody(
            clock.GetUtcNow().UtcDateTime,
            clock.Today(),
            call.Sandbox.MadeAtUtc,
            await registrations.CountAsync(one => one.State == RegistrationState.Submitted, cancellationToken),
            await context.Cases.VisibleTo(Caller.Viewer).CountAsync(cancellationToken)
        );
    }
}
