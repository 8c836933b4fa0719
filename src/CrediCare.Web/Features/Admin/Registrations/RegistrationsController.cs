using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Registrations;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Registrations;

/// <summary>A caseworker has seen that the night refused a registration, and takes it off the desk.</summary>
[Authorize(Policy = Policies.Caseworker)]
public sealed class RegistrationsController(
    PortalContext context,
    AuditTrail audit,
    TimeProvider clock,
    IStringLocalizer<RegistrationsText> texts
) : Controller
{
    [HttpPost("/admin/registrations/{id}/seen")]
    public async Task<IActionResult> Seen(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await context.Registrations.SingleOrDefaultAsync(one => one.PublicId == id, cancellationToken) is not { } refused)
            return NotFound();
        // Seen by a colleague, or twice, is seen: the first one stands.
        if (refused.SeeRefusal(viewer.UserId, clock.GetUtcNow().UtcDateTime))
        {
            audit.Add(AuditAction.RefusalSeen, nameof(Registration), refused.Id, null);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                context.ChangeTracker.Clear();
            }
        }

        Done.Say(TempData, new Done(texts["RefusalSeen_Done"]));
        return LocalRedirect($"/registrations/{id}");
    }
}
