using System.Globalization;
using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Reports.Own;
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
        var portfolio = await context
            .Portfolios.Where(one => one.Id == report.PortfolioId)
            .Select(one => one.Name)
            .SingleAsync(cancellationToken);
        await TellAsync(report, null, portfolio, cancellationToken);
        var readers = Held(report.CreditorId!.Value)
            .Where(one => one.AllPortfolios || one.Portfolios.Any(portfolio => portfolio.PortfolioId == report.PortfolioId));
        foreach (var reader in await ReadersAsync(readers, cancellationToken))
            await MailAsync(report, reader, cancellationToken);
    }

    /// <summary>To each person who reaches all of the creditor's portfolios; the mail about these has gone.</summary>
    public async Task OfCreditorAsync(Report report, CancellationToken cancellationToken)
    {
        foreach (
            var reader in await ReadersAsync(Held(report.CreditorId!.Value).Where(one => one.AllPortfolios), cancellationToken)
        )
            await TellAsync(report, reader.UserId, null, cancellationToken);
    }

    /// <summary>To the person who asked for it: the agency's staff have no inbox; a mail where it came by itself.</summary>
    public async Task OfOwnAsync(Report report, ReportRequest request, CancellationToken cancellationToken)
    {
        if (!request.IsOfStaff)
            await TellAsync(report, request.OwnerUserId, null, cancellationToken);
        if (!request.IsScheduled)
            return;
        var reader = await context
            .Users.Where(user => user.Id == request.OwnerUserId)
            .Select(user => new MailReader(user.Id, user.Email!, user.Language))
            .SingleAsync(cancellationToken);
        await mails.QueueAsync(
            string.Create(CultureInfo.InvariantCulture, $"{MailKind.OwnReports}:{report.Id:N}"),
            MailKind.OwnReports,
            reader,
            JsonSerializer.Serialize(
                new
                {
                    day = report.Day,
                    report = report.Name,
                    reportPublicId = report.PublicId,
                }
            ),
            cancellationToken
        );
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

    private Task TellAsync(Report report, Guid? recipientUserId, string? portfolio, CancellationToken cancellationToken) =>
        BulkInsert.InsertUnlessThereAsync(
            context,
            InboxItem.AboutReport(report, recipientUserId, portfolio, clock.GetUtcNow().UtcDateTime),
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
