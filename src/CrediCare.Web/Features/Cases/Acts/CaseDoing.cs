using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Forms;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>
/// Does one thing to a case: what changes, the log and the form's key are one transaction. The same form sent again does
/// nothing more; a form whose case has moved on since it was opened does nothing at all.
/// </summary>
public sealed class CaseDoing(
    PortalContext context,
    CaseAtHandQuery cases,
    AuditTrail audit,
    OutboxSignal outbox,
    TimeProvider clock
)
{
    /// <param name="viewer">Who does it.</param>
    /// <param name="caseNumber">To which case.</param>
    /// <param name="form">Its key, and what its reader had seen.</param>
    /// <param name="action">What the log says was done.</param>
    /// <param name="work">Does it, or says with a refusal's code why not; nothing it has changed is saved then.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    public async Task<CaseDeed> DoAsync(
        Viewer viewer,
        string caseNumber,
        CaseForm form,
        AuditAction action,
        Func<CaseAtHand, Task<Enum?>> work,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await OnceAsync(viewer, caseNumber, form, action, work, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody else, or this very form, was saved at the same moment.
            context.ChangeTracker.Clear();
            return await OnceAsync(viewer, caseNumber, form, action, work, cancellationToken);
        }
    }

    private async Task<CaseDeed> OnceAsync(
        Viewer viewer,
        string caseNumber,
        CaseForm form,
        AuditAction action,
        Func<CaseAtHand, Task<Enum?>> work,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await cases.FindAsync(viewer, caseNumber, cancellationToken) is not { } hand)
            return CaseDeed.NotFound;
        var sentBefore = await context.TakenForms.AnyAsync(
            taken => taken.CaseId == hand.Case.Id && taken.UserId == viewer.UserId && taken.Key == form.Key,
            cancellationToken
        );
        if (sentBefore)
            return CaseDeed.Done;
        if (hand.Case.EventCount != form.Seen)
            return CaseDeed.Changed;
        if (await work(hand) is { } refusal)
        {
            context.ChangeTracker.Clear();
            return new(CaseDeedOutcome.Refused, refusal);
        }

        context.Add(
            new TakenForm
            {
                CaseId = hand.Case.Id,
                Key = form.Key,
                UserId = viewer.UserId,
                TakenAtUtc = clock.GetUtcNow().UtcDateTime,
            }
        );
        audit.Add(action, nameof(Case), hand.Case.Id, hand.Case.CreditorId);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        outbox.Wake();
        return CaseDeed.Done;
    }
}
