using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Search;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations;

/// <summary>
/// Sends a claim, in one transaction: number reserved, receipt taken, documents moved, draft gone, written in the log.
/// Sending the same again gives the same registration. Whatever is refused leaves nothing behind.
/// </summary>
public sealed class SubmitRegistration(PortalContext context, RegistrationGate gate, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Registration, SubmitRefusal>> SendAsync(Submission sent, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var outcome = await DecideAsync(sent, cancellationToken);
            if (outcome.Succeeded)
                await transaction.CommitAsync(cancellationToken);
            return outcome;
        }
        catch (DbUpdateException)
        {
            // Two sendings met and the database let only one through: the unique keys say which it was.
            context.ChangeTracker.Clear();
            if (await SentBeforeAsync(sent, cancellationToken) is { } same)
                return same;
            if (await NumberIsHeldAsync(sent, cancellationToken))
                return SubmitRefusal.AlreadyRegistered;
            throw;
        }
    }

    private async Task<Outcome<Registration, SubmitRefusal>> DecideAsync(Submission sent, CancellationToken cancellationToken)
    {
        // The number comes first: its row makes sendings wait for each other, so what is looked up after it stands.
        var (today, now) = (clock.Today(), clock.GetUtcNow().UtcDateTime);
        var running = await NumberSeriesTaker.TakeAsync(context, NumberSeriesTaker.Receipt, today.Year, 1, cancellationToken);
        if (await SentBeforeAsync(sent, cancellationToken) is { } same)
            return same;

        var result = (await gate.CheckAsync(FactsOf(sent), today, cancellationToken)).Result;
        if (result == RegistrationResult.TooEarly)
            return SubmitRefusal.TooEarly;
        if (await RefusalAsync(sent, cancellationToken) is { } refusal)
            return refusal;

        var registration = Registration.Submit(
            result,
            ReceiptNumber.Create(today.Year, running).Value,
            sent.Key,
            sent.CreditorId,
            sent.PortfolioId,
            sent.UserId,
            sent.Debtor,
            sent.Contact,
            sent.Claim,
            sent.JoinCaseId,
            now
        );
        context.Add(registration);
        context.AddRange(RegistrationSearchTerms.Of(registration));
        await MakeUpForRefusalsAsync(sent, cancellationToken);
        context.Add(
            new InvoiceNumberReservation(sent.CreditorId, InvoiceNumberKey.Of(sent.Claim.InvoiceNumber), registration.Id)
        );
        audit.Add(AuditAction.Registered, nameof(Registration), registration.Id, sent.CreditorId, registration.ReceiptNumber);
        await MoveDocumentsAsync(sent, registration.Id, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await context.RegistrationDrafts.Where(draft => draft.Id == sent.DraftId).ExecuteDeleteAsync(cancellationToken);
        return registration;
    }

    private async Task<SubmitRefusal?> RefusalAsync(Submission sent, CancellationToken cancellationToken)
    {
        if (
            !await context.Creditors.AnyAsync(
                creditor => creditor.Id == sent.CreditorId && creditor.Standing == CreditorStanding.Active,
                cancellationToken
            )
        )
            return SubmitRefusal.CreditorNotActive;
        if (
            !await context.Portfolios.AnyAsync(
                portfolio => portfolio.Id == sent.PortfolioId && portfolio.CreditorId == sent.CreditorId && !portfolio.IsClosed,
                cancellationToken
            )
        )
            return SubmitRefusal.PortfolioClosed;
        if (
            sent.JoinCaseId is { } caseId
            && !await context.Cases.AnyAsync(
                one => one.Id == caseId && (one.Stage == CaseStage.Opened || one.Stage == CaseStage.NoticeSent),
                cancellationToken
            )
        )
            return SubmitRefusal.CaseTakesNoInvoices;
        return await NumberIsHeldAsync(sent, cancellationToken) ? SubmitRefusal.AlreadyRegistered : null;
    }

    private static InvoiceFacts FactsOf(Submission sent) =>
        new(
            sent.Claim.InvoiceDate,
            sent.Claim.DueDate,
            sent.Debtor.Kind == DebtorKind.Person ? DebtorStanding.Consumer : DebtorStanding.Business,
            sent.Debtor.BirthDate,
            sent.Claim.Kid
        );

    private Task<Registration?> SentBeforeAsync(Submission sent, CancellationToken cancellationToken) =>
        context
            .Registrations.AsNoTracking()
            .SingleOrDefaultAsync(one => one.CreditorId == sent.CreditorId && one.SubmissionKey == sent.Key, cancellationToken);

    private Task<bool> NumberIsHeldAsync(Submission sent, CancellationToken cancellationToken)
    {
        var key = InvoiceNumberKey.Of(sent.Claim.InvoiceNumber);
        return context.InvoiceNumberReservations.AnyAsync(
            held => held.CreditorId == sent.CreditorId && held.NumberKey == key,
            cancellationToken
        );
    }

    /// <summary>What the night refused of the same invoice need not be looked at any more.</summary>
    private async Task MakeUpForRefusalsAsync(Submission sent, CancellationToken cancellationToken)
    {
        var key = InvoiceNumberKey.Of(sent.Claim.InvoiceNumber);
        var refused = await context
            .Registrations.Where(one =>
                one.CreditorId == sent.CreditorId && one.State == RegistrationState.Refused && one.RefusalWaitsSinceUtc != null
            )
            .ToListAsync(cancellationToken);
        foreach (var same in refused.Where(one => InvoiceNumberKey.Of(one.InvoiceNumber) == key))
            same.MakeUpForRefusal();
    }

    private async Task MoveDocumentsAsync(Submission sent, Guid registrationId, CancellationToken cancellationToken)
    {
        if (sent.DraftId is not { } draftId)
            return;
        foreach (var document in await context.Documents.Where(one => one.DraftId == draftId).ToListAsync(cancellationToken))
            document.Follow(registrationId);
    }
}
