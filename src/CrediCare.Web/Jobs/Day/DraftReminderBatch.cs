using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Data.Security;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Inbox;
using CrediCare.Web.Features.Registrations.New;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Day;

/// <summary>
/// One batch of reminders: the drafts are marked, and each author who may still send theirs gets an inbox notice and a
/// mail, in one transaction. Of the draft's content only the invoice number leaves it.
/// </summary>
public sealed class DraftReminderBatch(PortalContext context, Vault vault, TimeProvider clock)
{
    private const int Most = 100;

    /// <returns>How many drafts were dealt with; 0 when none is left.</returns>
    /// <exception cref="LeaseLostException">Another run has taken over; nothing was saved.</exception>
    public async Task<int> RemindAsync(HeldLease lease, DateOnly today, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        var ids = await DueDrafts
            .Of(context, today)
            .OrderBy(draft => draft.RemindOn)
            .ThenBy(draft => draft.Id)
            .Select(draft => draft.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);

        // Marked before they are read: one that its author sends or throws away meanwhile is not among them.
        await DueDrafts
            .Of(context, today)
            .Where(draft => ids.Contains(draft.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(draft => draft.RemindedAtUtc, now), cancellationToken);
        var due = await ReadAsync(ids, today, cancellationToken);
        foreach (var draft in due)
            await TellAsync(draft, now, cancellationToken);
        await lease.AdvanceAsync(context, ids.Count, due.Count, 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ids.Count;
    }

    private Task<List<DueDraft>> ReadAsync(List<Guid> ids, DateOnly today, CancellationToken cancellationToken)
    {
        // Roles are words in the database and have no order there.
        var members = context.Memberships.HeldOn(today).Where(membership => membership.Role != MembershipRole.Reader);
        return (
            from draft in context.RegistrationDrafts.AsNoTracking()
            join user in context.Users on draft.AuthorUserId equals user.Id
            join creditor in context.Creditors on draft.CreditorId equals creditor.Id
            where
                ids.Contains(draft.Id)
                && draft.RemindedAtUtc != null
                && members.Any(membership => membership.UserId == user.Id && membership.CreditorId == draft.CreditorId)
            orderby draft.RemindOn, draft.Id
            select new DueDraft(
                draft.Id,
                draft.PublicId,
                draft.RemindOn!.Value,
                draft.CreditorId,
                creditor.Name,
                user.Id,
                user.Email,
                user.Language,
                draft.ContentSealed
            )
        ).ToListAsync(cancellationToken);
    }

    /// <summary>An asking is told once: the cause names the draft and the day, and is unique.</summary>
    private async Task TellAsync(DueDraft draft, DateTime now, CancellationToken cancellationToken)
    {
        var invoiceNumber = InvoiceNumberOf(draft);
        await BulkInsert.InsertUnlessThereAsync(
            context,
            InboxItem.AboutDraft(draft.CreditorId, draft.UserId, draft.Id, draft.PublicId, draft.Day, invoiceNumber, now),
            cancellationToken
        );
        if (draft.Address is null)
            return;
        var mail = OutboxMail.Queue(
            string.Create(CultureInfo.InvariantCulture, $"{MailKind.DraftCanBeSent}:{draft.Id:N}:{draft.Day:yyyyMMdd}"),
            MailKind.DraftCanBeSent,
            draft.UserId,
            draft.Address,
            draft.Language ?? "nb",
            JsonSerializer.Serialize(
                new
                {
                    invoiceNumber,
                    creditorName = draft.CreditorName,
                    draftPublicId = draft.PublicId,
                }
            ),
            now
        );
        await BulkInsert.InsertUnlessThereAsync(context, mail, cancellationToken);
    }

    /// <summary>A draft that cannot be opened is reminded of without its number.</summary>
    private string? InvoiceNumberOf(DueDraft draft)
    {
        try
        {
            var content = DraftContent.OfText(vault.OpenText(draft.ContentSealed, Purposes.Draft));
            return TypedText.Line(content.Invoice.InvoiceNumber) is { } number && number.Length <= InboxItem.MostNumberCharacters
                ? number
                : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private sealed record DueDraft(
        Guid Id,
        string PublicId,
        DateOnly Day,
        Guid CreditorId,
        string CreditorName,
        Guid UserId,
        string? Address,
        string? Language,
        byte[] ContentSealed
    );
}
