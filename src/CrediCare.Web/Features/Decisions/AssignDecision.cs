using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.Decisions;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Decisions;

/// <summary>Gives what waits to a colleague, or to nobody in particular.</summary>
public sealed class AssignDecision(PortalContext context, AuditTrail audit)
{
    public async Task<Outcome<DecisionRefusal>> AssignAsync(
        Viewer viewer,
        string publicId,
        Colleague? to,
        CancellationToken cancellationToken
    )
    {
        var decision = await context.Decisions.VisibleTo(viewer).SingleAsync(one => one.PublicId == publicId, cancellationToken);
        if (decision.AssignTo(to?.UserId) is { Succeeded: false } refused)
            return refused;
        audit.Add(AuditAction.DecisionAssigned, nameof(Domain.Cases.Case), decision.CaseId, decision.CreditorId);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            return DecisionRefusal.AnsweredAlready;
        }

        return Outcome<DecisionRefusal>.Success;
    }
}
