using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Day;

/// <summary>
/// Tells every administrator of a company what has become of a change of account, the one who did it too, and whoever was one
/// in the thirty days before it was proposed: whoever sits with a stolen session cannot keep it quiet. The mail holds the account's last digits only.
/// </summary>
public sealed class BankAccountMails(PortalContext context, AccessMails mails, TimeProvider clock)
{
    /// <param name="kind">What has become of it.</param>
    /// <param name="change">The change, saved.</param>
    /// <param name="who">Who did it; null for the job.</param>
    /// <param name="byStaff">That was a caseworker.</param>
    /// <param name="cancellationToken">Ends the work; the caller's transaction decides what is saved.</param>
    public async Task QueueAsync(
        MailKind kind,
        BankAccountChange change,
        string? who,
        bool byStaff,
        CancellationToken cancellationToken
    )
    {
        var creditorName = await context
            .Creditors.Where(one => one.Id == change.CreditorId)
            .Select(one => one.Name)
            .SingleAsync(cancellationToken);
        var ids = change.PortfolioIds;
        var portfolios = ids is null
            ? null
            : await context
                .Portfolios.Where(one => ids.Contains(one.Id))
                .OrderBy(one => one.Name)
                .Select(one => one.Name)
                .ToListAsync(cancellationToken);
        var facts = JsonSerializer.Serialize(
            new
            {
                creditorName,
                changePublicId = change.PublicId,
                ending = Identifier.Parse<BankAccountNumber>(change.BankAccount).Ending,
                scope = portfolios is null ? null : string.Join(", ", portfolios),
                who = byStaff ? $"{who}, CrediCare" : who,
                confirmBy = change.ConfirmBy,
                inForceFrom = change.InForceFrom,
                reason = change.Reason,
            }
        );
        var since = change.ProposedAtUtc.AddDays(-BankAccountChange.SettledDays);
        foreach (var reader in await mails.AdministratorsSinceAsync(change.CreditorId, clock.Today(), since, cancellationToken))
            await mails.QueueAsync($"{kind}:{change.Id:N}:{reader.UserId:N}", kind, reader, facts, cancellationToken);
    }
}
