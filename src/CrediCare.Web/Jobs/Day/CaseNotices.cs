using System.Globalization;
using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Inbox;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Day;

/// <summary>
/// Tells a creditor about a case: an inbox notice to everyone who sees the portfolio, and a mail to those who work with it.
/// Everything has a cause and is told once. Called in the transaction of what it tells of, after that has been saved.
/// </summary>
public sealed class CaseNotices(PortalContext context, AccessMails mails, TimeProvider clock)
{
    /// <summary>Something waits: mailed to the colleague it is given to, or to all who may answer it.</summary>
    public Task AskedAsync(Decision decision, CancellationToken cancellationToken) =>
        TellAsync(
            InboxKind.DecisionAsked,
            MailKind.DecisionAsked,
            decision.CaseId,
            $"{decision.Id:N}",
            decision.AnswerBy,
            cancellationToken,
            decision
        );

    /// <summary>Nobody answered, and what was announced has happened.</summary>
    public Task LapsedAsync(Decision decision, CancellationToken cancellationToken) =>
        TellAsync(
            InboxKind.DecisionLapsed,
            MailKind.DecisionLapsed,
            decision.CaseId,
            $"{decision.Id:N}",
            decision.AnswerBy,
            cancellationToken,
            decision
        );

    public Task InstallmentMissedAsync(Case one, Installment missed, CancellationToken cancellationToken) =>
        TellAsync(
            InboxKind.InstallmentMissed,
            MailKind.InstallmentMissed,
            one.Id,
            $"{missed.PlanId:N}",
            missed.DueOn,
            cancellationToken,
            amountOre: missed.AmountOre
        );

    /// <param name="one">The case.</param>
    /// <param name="until">The pause's last day.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task PauseEndedAsync(Case one, DateOnly until, CancellationToken cancellationToken) =>
        TellAsync(InboxKind.PauseEnded, MailKind.PauseEnded, one.Id, $"{one.Id:N}:{Key(until)}", until, cancellationToken);

    /// <param name="one">A case that is open again because its payment was taken back.</param>
    /// <param name="paymentId">Which payment.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task ReopenedAsync(Case one, Guid paymentId, CancellationToken cancellationToken) =>
        TellAsync(InboxKind.CaseReopened, MailKind.CaseReopened, one.Id, $"{paymentId:N}", clock.Today(), cancellationToken);

    /// <summary>
    /// Each case has its notice, but a person gets one mail a day for a company: many claims grow old on the same day.
    /// </summary>
    /// <param name="one">The case, with its limitation day.</param>
    /// <param name="daysAhead">Which of the warnings it is.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task LimitationNearAsync(Case one, int daysAhead, CancellationToken cancellationToken)
    {
        var end = one.EarliestLimitation!.Value;
        var today = Key(clock.Today());
        return TellAsync(
            InboxKind.LimitationNear,
            MailKind.LimitationNear,
            one.Id,
            string.Create(CultureInfo.InvariantCulture, $"{Key(end)}:{daysAhead}"),
            end,
            cancellationToken,
            mailCause: reader => $"{MailKind.LimitationNear}:{one.CreditorId:N}:{reader.UserId:N}:{today}"
        );
    }

    private async Task TellAsync(
        InboxKind inbox,
        MailKind mail,
        Guid caseId,
        string key,
        DateOnly day,
        CancellationToken cancellationToken,
        Decision? decision = null,
        long? amountOre = null,
        Func<MailReader, string>? mailCause = null
    )
    {
        var about = await (
            from one in context.Cases
            join debtor in context.Debtors on one.DebtorId equals debtor.Id
            join creditor in context.Creditors on one.CreditorId equals creditor.Id
            where one.Id == caseId
            select new
            {
                one.CreditorId,
                one.PortfolioId,
                one.CaseNumber,
                DebtorName = debtor.Name,
                CreditorName = creditor.Name,
                Rights = new MemberRights(
                    creditor.MembersApprovePlans,
                    creditor.MembersWithdrawCases,
                    creditor.MembersApproveLegalSteps
                ),
            }
        ).SingleAsync(cancellationToken);
        var of = (about.CreditorId, about.PortfolioId, caseId);
        var item = InboxItem.AboutCase(inbox, of, key, day, decision?.Id, clock.GetUtcNow().UtcDateTime);
        await BulkInsert.InsertUnlessThereAsync(context, item, cancellationToken);
        var facts = JsonSerializer.Serialize(
            new
            {
                creditorName = about.CreditorName,
                caseNumber = about.CaseNumber,
                debtorName = about.DebtorName,
                day,
                amountOre,
                decisionPublicId = decision?.PublicId,
                decisionKind = decision?.Kind.ToString(),
            }
        );
        foreach (var (reader, role) in await ReadersAsync(about.CreditorId, about.PortfolioId, cancellationToken))
            if (Concerns(mail, decision, reader, role, about.Rights))
                await mails.QueueAsync(
                    mailCause?.Invoke(reader) ?? $"{mail}:{key}:{reader.UserId:N}",
                    mail,
                    reader,
                    facts,
                    cancellationToken
                );
    }

    private static bool Concerns(
        MailKind mail,
        Decision? decision,
        MailReader reader,
        MembershipRole role,
        MemberRights rights
    ) =>
        mail != MailKind.DecisionAsked
        || (
            DecisionRule.MayAnswer(decision!.Kind, role, rights)
            && (decision.AssignedToUserId is null || decision.AssignedToUserId == reader.UserId)
        );

    private async Task<List<(MailReader Reader, MembershipRole Role)>> ReadersAsync(
        Guid creditorId,
        Guid portfolioId,
        CancellationToken cancellationToken
    )
    {
        var readers = await (
            from membership in context.Memberships.AsNoTracking().HeldOn(clock.Today())
            join user in context.Users on membership.UserId equals user.Id
            where
                membership.CreditorId == creditorId
                && membership.Role != MembershipRole.Reader
                && membership.TakenUpAtUtc != null
                && (membership.AllPortfolios || membership.Portfolios.Any(one => one.PortfolioId == portfolioId))
            orderby membership.Id
            select new { Reader = new MailReader(user.Id, user.Email!, user.Language), membership.Role }
        ).ToListAsync(cancellationToken);
        return readers.ConvertAll(one => (one.Reader, one.Role));
    }

    private static string Key(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
