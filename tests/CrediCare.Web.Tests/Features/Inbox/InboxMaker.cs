using CrediCare.Data.Jobs;
using CrediCare.Data.Search;
using CrediCare.Data.Seeding;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Reports;
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

    /// <summary>A frozen report of the first portfolio, or for one person of all of them.</summary>
    /// <returns>Its public id.</returns>
    public static Task<string> ReportAsync(this PortalFactory site, DemoFirm firm, string? recipient = null) =>
        site.WithDatabaseAsync(async context =>
        {
            var creditor = await context
                .Creditors.Include(one => one.Portfolios)
                .SingleAsync(one => one.OrganisationNumber == firm.OrganisationNumber);
            var person = await context
                .Users.Where(user => user.Email == recipient)
                .Select(user => (Guid?)user.Id)
                .SingleOrDefaultAsync();
            var (now, day) = (site.Clock.UtcNow, new DateOnly(2026, 10, 31));
            var portfolio = person is null ? creditor.Portfolios[0] : null;
            var report = Report.Begin(
                person is null ? ReportKind.Status : ReportKind.StatusSummary,
                creditor.Id,
                portfolio?.Id,
                day,
                now
            );
            var owner = new ReportOwner(creditor.Name, creditor.OrganisationNumber, portfolio?.Name);
            report.Freeze(ReportPacking.Pack(StatusReport.OfCreditor(owner, [], day, now)), [], now);
            context.AddRange(report, InboxItem.AboutReport(report, person, portfolio?.Name, now));
            await context.SaveChangesAsync();
            return report.PublicId;
        });
}
