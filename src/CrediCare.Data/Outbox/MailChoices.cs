using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Outbox;

/// <summary>Reads and keeps what people have chosen to be mailed about.</summary>
public sealed class MailChoices(PortalContext context, TimeProvider clock)
{
    /// <summary>What the reader of this mail wants done with it. Compulsory mails, and those to nobody we know, go at once.</summary>
    public async Task<MailRhythm> ForAsync(OutboxMail mail, CancellationToken cancellationToken) =>
        MailGroups.Of(mail.Kind) is { } group && mail.RecipientUserId is { } userId
            ? await context
                .MailChoices.AsNoTracking()
                .Where(choice => choice.UserId == userId && choice.Group == group)
                .Select(choice => choice.Rhythm)
                .SingleOrDefaultAsync(cancellationToken)
            : MailRhythm.AtOnce;

    public async Task<IReadOnlyDictionary<MailGroup, MailRhythm>> OfAsync(Guid userId, CancellationToken cancellationToken)
    {
        var made = await context
            .MailChoices.AsNoTracking()
            .Where(choice => choice.UserId == userId)
            .ToDictionaryAsync(choice => choice.Group, choice => choice.Rhythm, cancellationToken);
        return Enum.GetValues<MailGroup>().ToDictionary(group => group, group => made.GetValueOrDefault(group));
    }

    /// <summary>
    /// Keeps the choices. Mails that already wait for the next digest follow: they go now, or not at all.
    /// </summary>
    public async Task KeepAsync(
        Guid userId,
        IReadOnlyDictionary<MailGroup, MailRhythm> choices,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var made = await context.MailChoices.Where(choice => choice.UserId == userId).ToListAsync(cancellationToken);
        foreach (var (group, rhythm) in choices)
        {
            if (made.Find(choice => choice.Group == group) is { } choice)
                choice.ChangeTo(rhythm);
            else if (rhythm != MailRhythm.AtOnce)
                context.Add(MailChoice.Make(userId, group, rhythm));
            await FollowAsync(userId, group, rhythm, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task FollowAsync(Guid userId, MailGroup group, MailRhythm rhythm, CancellationToken cancellationToken)
    {
        if (rhythm == MailRhythm.Daily)
            return;
        var kinds = MailGroups.KindsOf(group);
        var state = rhythm == MailRhythm.Never ? OutboxState.Discarded : OutboxState.Pending;
        var now = clock.GetUtcNow().UtcDateTime;
        await context
            .OutboxMails.Where(mail =>
                mail.RecipientUserId == userId && mail.State == OutboxState.Held && kinds.Contains(mail.Kind)
            )
            .ExecuteUpdateAsync(
                set => set.SetProperty(mail => mail.State, state).SetProperty(mail => mail.NextAttemptAtUtc, now),
                cancellationToken
            );
    }
}
