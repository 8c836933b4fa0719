using System.Globalization;
using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Day;

/// <summary>
/// Writes to a company's administrators two weeks and three days before the last day of a key that nothing has taken over from:
/// a program that stops is noticed late. Once for each, whoever runs the day and however often.
/// </summary>
public sealed class EndingKeys(PortalContext context, AccessMails mails)
{
    /// <summary>How many days ahead, the nearest first.</summary>
    public static readonly IReadOnlyList<int> Ahead = [3, 14];

    /// <exception cref="LeaseLostException">Another run has taken over; nothing was saved.</exception>
    public async Task WarnAsync(HeldLease lease, DateOnly today, CancellationToken cancellationToken)
    {
        var until = today.AddDays(Ahead[^1]);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        var ending = await (
            from key in context.ApiKeys.AsNoTracking()
            join creditor in context.Creditors on key.CreditorId equals creditor.Id
            where key.RevokedAtUtc == null && key.ReplacedFromUtc == null && key.LastDay >= today && key.LastDay <= until
            orderby key.Id
            select new
            {
                Key = key,
                creditor.Name,
                creditor.PublicId,
            }
        ).ToListAsync(cancellationToken);
        foreach (var one in ending)
            await TellAsync(one.Key, one.Name, one.PublicId, today, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task TellAsync(
        ApiKey key,
        string creditorName,
        string creditorPublicId,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var ahead = Ahead.First(days => key.LastDay <= today.AddDays(days));
        var facts = JsonSerializer.Serialize(
            new
            {
                creditorName,
                creditorPublicId,
                keyName = key.Name,
                lastDay = key.LastDay,
            }
        );
        foreach (var reader in await mails.AdministratorsAsync(key.CreditorId, today, cancellationToken))
            await mails.QueueAsync(
                string.Create(CultureInfo.InvariantCulture, $"{MailKind.ApiKeyEndsSoon}:{key.Id:N}:{ahead}:{reader.UserId:N}"),
                MailKind.ApiKeyEndsSoon,
                reader,
                facts,
                cancellationToken
            );
    }
}
