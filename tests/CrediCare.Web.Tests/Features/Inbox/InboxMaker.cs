using System.Text;
using CrediCare.Data.Jobs;
using CrediCare.Data.Search;
using CrediCare.Data.Security;
using CrediCare.Data.Seeding;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Inbox;

/// <summary>Puts into the inbox of a company what the night, a caseworker or a report would have put there.</summary>
internal static class InboxMaker
{
    private static int _running = 400;

    public static Task<string> TellAsync(
        this PortalFactory site,
        DemoFirm firm,
        InboxKind kind,
        string invoiceNumber,
        string? reason
    ) =>
        site.WithDatabaseAsync(async context =>
        {
            var creditor = await context
                .Creditors.Include(one => one.Portfolios)
                .SingleAsync(one => one.OrganisationNumber == firm.OrganisationNumber);
            var userId = await context
                .Users.Where(user => user.Email == PortalFactory.Caseworker)
                .Select(user => user.Id)
                .SingleAsync();
            var now = site.Clock.UtcNow;
            var registration = Registration.Submit(
                kind == InboxKind.RegistrationRefused ? RegistrationResult.Accepted : RegistrationResult.NeedsAssessment,
                ReceiptNumber.Create(2026, Interlocked.Increment(ref _running)).Value,
                PublicId.New(),
                creditor.Id,
                creditor.Portfolios[0].Id,
                userId,
                new DebtorIdentity(DebtorKind.Person, "Ingrid Prøvedal", null, null, null, null),
                new ContactDetails(PostalAddress.Unknown, null, null),
                new ClaimDetails(
                    invoiceNumber,
                    null,
                    new DateOnly(2026, 8, 4),
                    new DateOnly(2026, 8, 25),
                    Money.FromKroner(100),
                    Money.FromKroner(100),
                    Money.Zero,
                    null,
                    "Prøve",
                    null,
                    null,
                    null,
                    null
                ),
                null,
                now
            );
            var item = InboxItem.AboutRegistration(kind, creditor.Id, registration.PortfolioId, registration.Id, reason, now);
            context.AddRange(registration, item);
            context.AddRange(RegistrationSearchTerms.Of(registration));
            await context.SaveChangesAsync();
            if (kind == InboxKind.RegistrationRefused)
                await context.MarkRefusedAsync(
                    new Dictionary<Guid, RefusalReason> { [registration.Id] = RefusalReason.DuplicateInvoice },
                    now,
                    default
                );
            return item.PublicId;
        });

    /// <summary>A report for everyone of the first portfolio, or for one person, with a file.</summary>
    /// <returns>The public id of the file.</returns>
    public static async Task<string> ReportAsync(
        this PortalFactory site,
        DemoFirm firm,
        string fileName,
        string? recipient = null
    )
    {
        var content = await site.WithAsync<Vault, byte[]>(vault =>
            Task.FromResult(vault.Seal(Encoding.ASCII.GetBytes("%PDF-1.7 rapport"), Purposes.Document))
        );
        return await site.WithDatabaseAsync(async context =>
        {
            var creditor = await context
                .Creditors.Include(one => one.Portfolios)
                .SingleAsync(one => one.OrganisationNumber == firm.OrganisationNumber);
            var person = await context
                .Users.Where(user => user.Email == recipient)
                .Select(user => (Guid?)user.Id)
                .SingleOrDefaultAsync();
            var now = site.Clock.UtcNow;
            var item = InboxItem.AboutReport(
                InboxKind.StatusReport,
                creditor.Id,
                person is null ? creditor.Portfolios[0].Id : null,
                person,
                new DateOnly(2026, 10, 31),
                now
            );
            var document = Document.ForInboxItem(creditor.Id, item.Id, fileName, DocumentType.Pdf, 16, new string('0', 64), now);
            context.AddRange(item, document, new DocumentContent(document.Id, content));
            await context.SaveChangesAsync();
            return document.PublicId;
        });
    }
}
