using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Import;

/// <summary>
/// Refuses registrations: the row stays with its reason, its invoice number is free again, the run's history has it, and
/// the creditor is told in the inbox and the sender by mail.
/// </summary>
public static class RefusedRegistrations
{
    /// <exception cref="BatchChangedException">A registration was changed since it was read.</exception>
    public static async Task SaveAsync(
        PortalContext context,
        Guid runId,
        IReadOnlyDictionary<Guid, RefusalReason> refused,
        DateOnly today,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        if (refused.Count == 0)
            return;
        var ids = refused.Keys.ToList();
        var rows = await ReadAsync(context, ids, today, cancellationToken);
        if (await context.MarkRefusedAsync(refused, nowUtc, cancellationToken) != refused.Count)
            throw new BatchChangedException();

        await BulkInsert.InsertAsync(
            context,
            [
                .. rows.Select(row => new JobRefusal(
                    Guid.CreateVersion7(),
                    runId,
                    row.Id,
                    row.ReceiptNumber,
                    refused[row.Id].ToString(),
                    nowUtc
                )),
            ],
            cancellationToken
        );
        await BulkInsert.InsertAsync(
            context,
            [
                .. rows.Select(row =>
                    InboxItem.AboutRegistration(
                        InboxKind.RegistrationRefused,
                        row.CreditorId,
                        row.PortfolioId,
                        row.Id,
                        null,
                        nowUtc
                    )
                ),
            ],
            cancellationToken
        );
        await BulkInsert.InsertAsync(
            context,
            [
                .. rows.Where(row => row.Address is not null && row.StillBelongs)
                    .Select(row =>
                        OutboxMail.Queue(
                            $"{MailKind.RegistrationRefused}:{row.Id:N}",
                            MailKind.RegistrationRefused,
                            row.UserId,
                            row.Address!,
                            row.Language ?? "nb",
                            row.Facts(refused[row.Id]),
                            nowUtc
                        )
                    ),
            ],
            cancellationToken
        );
    }

    private static Task<List<RefusedRow>> ReadAsync(
        PortalContext context,
        List<Guid> ids,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var held = context.Memberships.HeldOn(today);
        return (
            from row in context.Registrations
            join creditor in context.Creditors on row.CreditorId equals creditor.Id
            // A program reads no mail; whoever made its key does.
            let readerId = context
                .ApiKeys.Where(key => key.UserId == row.SubmittedByUserId)
                .OrderByDescending(key => key.MadeAtUtc)
                .Select(key => (Guid?)key.MadeByUserId)
                .FirstOrDefault()
                ?? row.SubmittedByUserId
            from user in context.Users
            where ids.Contains(row.Id) && user.Id == readerId
            orderby row.SubmittedAtUtc, row.Id
            select new RefusedRow(
                row.Id,
                row.PublicId,
                row.ReceiptNumber,
                row.CreditorId,
                row.PortfolioId,
                row.InvoiceNumber,
                row.DebtorName,
                creditor.Name,
                user.Id,
                user.Email,
                user.Language,
                held.Any(membership => membership.UserId == user.Id && membership.CreditorId == row.CreditorId)
            )
        ).ToListAsync(cancellationToken);
    }

    /// <summary>No more of the registration than its refusal needs: the rest of the row may be what cannot be read.</summary>
    private sealed record RefusedRow(
        Guid Id,
        string PublicId,
        string ReceiptNumber,
        Guid CreditorId,
        Guid PortfolioId,
        string InvoiceNumber,
        string DebtorName,
        string CreditorName,
        Guid UserId,
        string? Address,
        string? Language,
        bool StillBelongs
    )
    {
        public string Facts(RefusalReason reason) =>
            JsonSerializer.Serialize(
                new
                {
                    receipt = ReceiptNumber,
                    invoiceNumber = InvoiceNumber,
                    debtorName = DebtorName,
                    reason = reason.ToString(),
                    registrationPublicId = PublicId,
                    creditorName = CreditorName,
                }
            );
    }
}
