using System.Globalization;
using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Reports;
using CrediCare.Web.Jobs.Day;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Reports;

/// <summary>
/// Tells of a report that was frozen, in its transaction: the inbox of those who may read it, and one mail to each person however
/// many portfolios and companies they follow.
/// </summary>
public sealed class ReportNotices(PortalContext context, AccessMails mails, TimeProvider clock)
{
    /// <summary>To everyone who sees the portfolio.</summary>
    public async Task OfPortfolioAsync(Report report, CancellationToken cancellationToken)
    {
        await TellAsync(report, null, cancellationToken);
        var readers = Held(report.CreditorId)
            .Where(one => one.AllPortfolios || one.Portfolios.Any(portfolio => portfolio.PortfolioId == report.PortfolioId));
        foreach (var reader in await ReadersAsync(readers, cancellationToken))
            await MailAsync(report, reader, cancellationToken);
    }

    /// <summary>To each person who reaches all of the creditor's portfolios; the mail about these has gone.</summary>
    public async Task OfCreditorAsync(Report report, CancellationToken cancellationToken)
    {
        foreach (var reader in await ReadersAsync(Held(report.CreditorId).Where(one => one.AllPortfolios), cancellationToken))
            await TellAsync(report, reader.UserId, cancellationToken);
    }

    private IQueryable<Membership> Held(Guid creditorId) =>
        context
            .Memberships.AsNoTracking()
            .HeldOn(clock.Today())
            .Where(one => one.CreditorId == creditorId && one.TakenUpAtUtc != null);

    private Task<List<MailReader>> ReadersAsync(IQueryable<Membership> memberships, CancellationToken cancellationToken) =>
        (
            from membership in memberships
            join user in context.Users on membership.UserId equals user.Id
            orderby membership.Id
            select new MailReader(user.Id, user.Email!, user.Language)
        ).ToListAsync(cancellationToken);

    private Task TellAsync(Report report, Guid? recipientUserId, CancellationToken cancellationToken) =>
        BulkInsert.InsertUnlessThereAsync(
            context,
            InboxItem.AboutReport(report, recipientUserId, clock.GetUtcNow().UtcDateTime),
            cancellationToken
        );

    private Task MailAsync(Report report, MailReader reader, CancellationToken cancellationToken)
    {
        var kind = report.Kind == ReportKind.Remittance ? MailKind.RemittanceReports : MailKind.StatusReports;
        return mails.QueueAsync(
            string.Create(CultureInfo.InvariantCulture, $"{kind}:{report.Day:yyyyMMdd}:{reader.UserId:N}"),
            kind,
            reader,
            JsonSerializer.Serialize(new { day = report.Day }),
            cancellationToken
        );
    }
}
