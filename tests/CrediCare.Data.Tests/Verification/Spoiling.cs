using System.Security.Cryptography;
using CrediCare.Data.Outbox;
using CrediCare.Data.Security;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Registrations.New;
using CrediCare.Web.Features.Registrations.Upload;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Verification;

/// <summary>What a fault, or a hand in the database, might do; each answers how many rows it has changed.</summary>
internal static class Spoiling
{
    public static IReadOnlyList<(Func<PortalContext, Task<int>> Spoil, string Named)> All { get; } =
    [
        (
            context => Imported(context).ExecuteUpdateAsync(set => set.SetProperty(one => one.CaseId, (Guid?)null)),
            "registrations imported, but no invoice of its case"
        ),
        (
            context =>
                Imported(context).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, RegistrationState.Withdrawn)),
            "registrations not imported, but an invoice of a case"
        ),
        (
            context => context.InvoiceNumberReservations.OrderBy(one => one.NumberKey).Take(1).ExecuteDeleteAsync(),
            "registrations living, but its invoice number is free"
        ),
        (
            context => Imported(context).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, RegistrationState.Refused)),
            "registrations ended, but its invoice number is held"
        ),
        (
            async context =>
            {
                var other = await context.Cases.OrderBy(one => one.Id).Select(one => one.Id).LastAsync();
                return await context
                    .Invoices.OrderBy(one => one.Id)
                    .Take(1)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.CaseId, other));
            },
            "cases without an invoice"
        ),
        (
            context =>
                FirstCase(context)
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(
                            one => one.DebtorId,
                            one =>
                                context
                                    .Debtors.Where(debtor => debtor.CreditorId != one.CreditorId)
                                    .OrderBy(debtor => debtor.Id)
                                    .Select(debtor => debtor.Id)
                                    .First()
                        )
                    ),
            "cases with another creditor's debtor, portfolio or invoice"
        ),
        (
            context => FirstCase(context).ExecuteUpdateAsync(set => set.SetProperty(one => one.EventCount, 0)),
            "cases with fewer or more events than it has counted"
        ),
        (
            async context =>
            {
                var number = await FirstCase(context).Select(one => one.CaseNumber).SingleAsync();
                var misread = $"{number[..^1]}{(number[^1] - '0' + 1) % 10}";
                return await FirstCase(context).ExecuteUpdateAsync(set => set.SetProperty(one => one.CaseNumber, misread));
            },
            "cases whose number has a wrong check digit"
        ),
        (
            context => UndoAsync(context, 1),
            "ledgers with a row that undoes another by a different amount, or one that is not there"
        ),
        (context => UndoAsync(context, 2), "ledgers with a row that was undone twice"),
        (
            async context =>
            {
                var first = await context.IncomingPayments.OrderBy(one => one.Id).Select(one => one.TransactionId).FirstAsync();
                return await context
                    .IncomingPayments.Where(one => one.TransactionId != first)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.TransactionId, first));
            },
            "ledgers with two payments of one booking"
        ),
        (
            context =>
                context
                    .IncomingPayments.Where(one => one.State == IncomingPaymentState.Matched)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.Amount, new Money(7))),
            "ledgers with a matched payment that is not booked by its amount"
        ),
        (
            context =>
                context
                    .ClientFundsEntries.OrderBy(one => one.Id)
                    .Take(1)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.AmountOre, one => one.AmountOre + 1)),
            "client funds with a movement that does not come to nothing"
        ),
        (
            context => context.ClientFundsDays.OrderBy(one => one.Day).Skip(1).Take(1).ExecuteDeleteAsync(),
            "client funds which no day was closed for"
        ),
        (
            context =>
                context
                    .ClientFundsDays.OrderBy(one => one.Day)
                    .Take(1)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.Bank, new Money(3))),
            "client funds closed with other figures than its rows have"
        ),
        (
            context => context.ReceivedFileItems.ExecuteDeleteAsync(),
            "files of a bank with another number of payments than it said"
        ),
        (
            context =>
                context.ReceivedFileItems.ExecuteUpdateAsync(set =>
                    set.SetProperty(one => one.Outcome, (ReceivedItemOutcome?)null)
                ),
            "files of a bank that are done, but for a payment"
        ),
        (
            context => context.UploadBatches.ExecuteUpdateAsync(set => set.SetProperty(one => one.Rows, 3)),
            "files of a creditor with more or fewer rows than it had"
        ),
        (
            context => context.UploadPieces.ExecuteUpdateAsync(set => set.SetProperty(one => one.IsDone, false)),
            "files of a creditor that are sent, but for some rows"
        ),
        (context => context.DocumentContents.ExecuteDeleteAsync(), "documents without bytes"),
        (
            context => context.Documents.ExecuteUpdateAsync(set => set.SetProperty(one => one.Sha256, new string('0', 64))),
            "documents that are not what was handed in"
        ),
        (
            context =>
                context.DocumentContents.ExecuteUpdateAsync(set => set.SetProperty(one => one.Sealed, new byte[] { 1, 2, 3 })),
            "documents that no known key opens"
        ),
        (
            context => context.OutboxMails.ExecuteUpdateAsync(set => set.SetProperty(one => one.State, OutboxState.Sent)),
            "mail sent at no time"
        ),
        (
            context =>
                context.OutboxMails.ExecuteUpdateAsync(set =>
                    set.SetProperty(one => one.SentAtUtc, (DateTime?)DateTime.UnixEpoch)
                ),
            "mail sent, but not by its state"
        ),
        (
            context => context.OutboxMails.ExecuteUpdateAsync(set => set.SetProperty(one => one.State, OutboxState.Collected)),
            "mail a line of a digest that is not there"
        ),
        (
            context =>
                context.OutboxMails.ExecuteUpdateAsync(set =>
                    set.SetProperty(one => one.State, OutboxState.Sending)
                        .SetProperty(one => one.AttemptStartedAtUtc, (DateTime?)DateTime.UnixEpoch)
                ),
            "mail being sent for more than an hour"
        ),
    ];

    /// <summary>A document, a mail, and a file of a creditor that was sent.</summary>
    public static async Task AddTheRestAsync(PortalContext context, Vault vault, DateTime nowUtc)
    {
        var one = await context.Cases.IgnoreAutoIncludes().AsNoTracking().OrderBy(one => one.Id).FirstAsync();
        var user = await context.Users.OrderBy(user => user.Id).Select(user => user.Id).FirstAsync();
        var bytes = "%PDF-1.7 et bilag"u8.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var document = Document.ForCase(one.CreditorId, one.Id, "bilag.pdf", DocumentType.Pdf, bytes.Length, hash, user, nowUtc);
        context.AddRange(document, new DocumentContent(document.Id, vault.Seal(bytes, Purposes.Document)));
        context.Add(OutboxMail.Queue("verify", MailKind.AccessChanged, null, "noen@eksempel.example", "nb", "{}", nowUtc));
        var batch = UploadBatch.Receive(one.CreditorId, one.PortfolioId, user, "krav.csv", 10, 1, "", nowUtc);
        var row = new UploadRow { Number = 1, Content = new DraftContent() };
        context.AddRange(batch, new UploadPieces(vault).New(batch.Id, 1, [row]));
        await context.SaveChangesAsync();
        await context.UploadPieces.ExecuteUpdateAsync(set => set.SetProperty(piece => piece.IsDone, true));
        await context.UploadBatches.ExecuteUpdateAsync(set => set.SetProperty(sent => sent.State, UploadState.Sent));
    }

    /// <summary>Rows that say they undo the first, which is no payment.</summary>
    private static async Task<int> UndoAsync(PortalContext context, int rows)
    {
        var first = (Guid?)await context.LedgerEntries.OrderBy(one => one.Id).Select(one => one.Id).FirstAsync();
        return await context
            .LedgerEntries.Where(one => one.Kind == Domain.Cases.LedgerEntryKind.Payment)
            .OrderBy(one => one.Id)
            .Take(rows)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ReversesId, first));
    }

    private static IQueryable<Registration> Imported(PortalContext context) =>
        context.Registrations.Where(one => one.State == RegistrationState.Imported).OrderBy(one => one.Id).Take(1);

    private static IQueryable<Domain.Cases.Case> FirstCase(PortalContext context) =>
        context.Cases.IgnoreAutoIncludes().OrderBy(one => one.Id).Take(1);
}
