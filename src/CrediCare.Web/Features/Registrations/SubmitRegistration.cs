using System.Data.Common;
using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations;

/// <summary>
/// Sends a claim, in one transaction: number reserved, receipt taken, documents moved, draft gone, written in the log.
/// Sending the same again gives the same registration. Whatever is refused leaves nothing behind.
/// </summary>
public sealed class SubmitRegistration(PortalContext context, SubmitClaims claims, AuditTrail audit)
{
    public async Task<Outcome<Registration, SubmitRefusal>> SendAsync(Submission sent, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var outcome = (await claims.SendAsync(sent.CreditorId, [sent], cancellationToken))[0];
            if (outcome.Refusal is { } refusal)
                return refusal;
            if (outcome.Value.IsNew)
                await FinishAsync(sent, outcome.Value.Registration, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return outcome.Value.Registration;
        }
        catch (Exception failure)
            when (failure is DbUpdateException
                || (failure is DbException complaint && context.FailureOf(complaint) == DatabaseFailure.Data)
            )
        {
            // Two sendings met and the database let only one through: the unique keys say which it was.
            context.ChangeTracker.Clear();
            var facts = await SubmissionFacts.ReadAsync(context, sent.CreditorId, [sent], cancellationToken);
            if (facts.SentBefore(sent) is { } same)
                return same;
            if (facts.HeldNumbers.Count > 0)
                return SubmitRefusal.AlreadyRegistered;
            throw;
        }
    }

    private async Task FinishAsync(Submission sent, Registration registration, CancellationToken cancellationToken)
    {
        audit.Add(AuditAction.Registered, nameof(Registration), registration.Id, sent.CreditorId, registration.ReceiptNumber);
        if (sent.DraftId is { } draftId)
            foreach (var document in await context.Documents.Where(one => one.DraftId == draftId).ToListAsync(cancellationToken))
                document.Follow(registration.Id);
        await context.SaveChangesAsync(cancellationToken);
        await context.RegistrationDrafts.Where(draft => draft.Id == sent.DraftId).ExecuteDeleteAsync(cancellationToken);
    }
}
