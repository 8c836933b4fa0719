using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.Domain;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Assessments;

/// <summary>Why an answer to an old claim does not count.</summary>
public enum DecideRefusal
{
    NotFound,

    /// <summary>Somebody else answered, or the creditor took it back.</summary>
    Decided,
}

/// <summary>
/// Answers an old claim. Accepted it waits for the night; rejected its invoice number is free again. Either way the
/// creditor is told in the inbox and the sender by mail, saved together with the answer.
/// </summary>
public sealed class DecideAssessment(PortalContext context, AuditTrail audit, TimeProvider clock)
{
    /// <param name="viewer">The caseworker.</param>
    /// <param name="publicId">The registration.</param>
    /// <param name="accept">Whether the claim is taken.</param>
    /// <param name="reason">What the creditor is told; a rejection has one.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    public async Task<Outcome<DecideRefusal>> DecideAsync(
        Viewer viewer,
        string publicId,
        bool accept,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var registration = await context
            .Registrations.VisibleTo(viewer)
            .SingleOrDefaultAsync(one => one.PublicId == publicId, cancellationToken);
        if (registration is null)
            return DecideRefusal.NotFound;
        var now = clock.GetUtcNow().UtcDateTime;
        if (
            !(
                accept
                    ? registration.AcceptAfterAssessment(viewer.UserId, reason, now)
                    : registration.RejectAfterAssessment(viewer.UserId, reason!, now)
            )
        )
            return DecideRefusal.Decided;

        if (!accept)
            context.RemoveRange(
                await context
                    .InvoiceNumberReservations.Where(held => held.RegistrationId == registration.Id)
                    .ToListAsync(cancellationToken)
            );
        var kind = accept ? InboxKind.AssessmentAccepted : InboxKind.AssessmentRejected;
        context.Add(
            InboxItem.AboutRegistration(kind, registration.CreditorId, registration.PortfolioId, registration.Id, reason, now)
        );
        await QueueMailAsync(registration, accept, now, cancellationToken);
        audit.Add(
            AuditAction.Assessed,
            nameof(Registration),
            registration.Id,
            registration.CreditorId,
            $"{registration.ReceiptNumber} {(accept ? AnswerForm.Accept : AnswerForm.Reject)}"
        );
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return Outcome<DecideRefusal>.Success;
        }
        catch (DbUpdateException)
        {
            // Two answered at once: the version or the unique cause of the message stopped the later one.
            context.ChangeTracker.Clear();
            if (
                await context.Registrations.AnyAsync(
                    one => one.PublicId == publicId && one.State == RegistrationState.NeedsAssessment,
                    cancellationToken
                )
            )
                throw;
            return DecideRefusal.Decided;
        }
    }

    /// <summary>To the one who sent it, as long as that person still belongs to the creditor.</summary>
    private async Task QueueMailAsync(Registration registration, bool accept, DateTime now, CancellationToken cancellationToken)
    {
        var sender = await (
            from user in context.Users
            where
                user.Id == registration.SubmittedByUserId
                && user.Email != null
                && context.Memberships.Any(one =>
                    one.UserId == user.Id && one.CreditorId == registration.CreditorId && one.EndedAtUtc == null
                )
            select new
            {
                user.Id,
                user.Email,
                user.Language,
            }
        ).SingleOrDefaultAsync(cancellationToken);
        if (sender is null)
            return;
        var creditorName = await context
            .Creditors.Where(creditor => creditor.Id == registration.CreditorId)
            .Select(creditor => creditor.Name)
            .SingleAsync(cancellationToken);
        var kind = accept ? MailKind.AssessmentAccepted : MailKind.AssessmentRejected;
        var facts = JsonSerializer.Serialize(
            new
            {
                receipt = registration.ReceiptNumber,
                invoiceNumber = registration.InvoiceNumber,
                debtorName = registration.DebtorName,
                reason = registration.DecisionReason,
                registrationPublicId = registration.PublicId,
                creditorName,
            }
        );
        context.Add(
            OutboxMail.Queue(
                $"{kind}:{registration.Id:N}",
                kind,
                sender.Id,
                sender.Email!,
                sender.Language ?? PortalLanguage.Norwegian,
                facts,
                now
            )
        );
    }
}
