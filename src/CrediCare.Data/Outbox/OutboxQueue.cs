using CrediCare.Data.Configurations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Outbox;

/// <summary>
/// The moves of a mail through the outbox. Each is one conditional update, so that two nodes never work on the same row;
/// the number of the attempt fences off a sender that was thought dead and comes back.
/// </summary>
public sealed class OutboxQueue(PortalContext context, TimeProvider clock)
{
    /// <summary>Written where a sender ended in the middle of an attempt.</summary>
    public const string SenderEnded = "The sender ended during the attempt.";

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(12),
        TimeSpan.FromHours(24),
    ];

    /// <summary>After this many attempts a person must decide.</summary>
    public static int MostAttempts => Pauses.Length + 1;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Takes the mail that has been due longest, or null when none is due.</summary>
    public async Task<OutboxMail?> ClaimAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = Now;
            var due = await context
                .OutboxMails.AsNoTracking()
                .Where(mail => mail.State == OutboxState.Pending && mail.NextAttemptAtUtc <= now)
                .OrderBy(mail => mail.NextAttemptAtUtc)
                .ThenBy(mail => mail.Id)
                .Select(mail => new { mail.Id, mail.Attempts })
                .FirstOrDefaultAsync(cancellationToken);
            if (due is null)
                return null;
            var taken = await context
                .OutboxMails.Where(mail =>
                    mail.Id == due.Id && mail.State == OutboxState.Pending && mail.Attempts == due.Attempts
                )
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(mail => mail.State, OutboxState.Sending)
                            .SetProperty(mail => mail.Attempts, due.Attempts + 1)
                            .SetProperty(mail => mail.AttemptStartedAtUtc, now),
                    cancellationToken
                );
            if (taken == 1)
                return await context.OutboxMails.AsNoTracking().SingleAsync(mail => mail.Id == due.Id, cancellationToken);
        }
    }

    /// <summary>
    /// Attempts that began longer ago than any may take were cut off with their process. Whether the mail went nobody
    /// knows: it is counted as such and sent again under the same Message-ID.
    /// </summary>
    /// <returns>How many there were.</returns>
    public async Task<int> TakeBackAbandonedAsync(TimeSpan longestAttempt, CancellationToken cancellationToken)
    {
        var before = Now - longestAttempt;
        var abandoned = await context
            .OutboxMails.AsNoTracking()
            .Where(mail => mail.State == OutboxState.Sending && mail.AttemptStartedAtUtc < before)
            .ToListAsync(cancellationToken);
        foreach (var mail in abandoned)
            await EndedUnknownAsync(mail, SenderEnded);
        return abandoned.Count;
    }

    public Task SentAsync(OutboxMail mail) =>
        Attempt(mail)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(one => one.State, OutboxState.Sent)
                    .SetProperty(one => one.SentAtUtc, Now)
                    .SetProperty(one => one.LastError, (string?)null)
            );

    public Task DiscardedAsync(OutboxMail mail) =>
        Attempt(mail).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, OutboxState.Discarded));

    /// <summary>Its reader wants it with the next digest.</summary>
    public Task HeldAsync(OutboxMail mail) =>
        Attempt(mail).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, OutboxState.Held));

    /// <summary>The receiving side said no, and would say so again.</summary>
    public Task RefusedAsync(OutboxMail mail, string error) => EndAsync(mail, error, next: null, unknown: 0);

    /// <summary>It did not go this time; it is tried again after a pause that grows, or given up.</summary>
    public Task FailedAsync(OutboxMail mail, string error) => EndAsync(mail, error, NextAttempt(mail), unknown: 0);

    public Task EndedUnknownAsync(OutboxMail mail, string error) => EndAsync(mail, error, NextAttempt(mail), unknown: 1);

    /// <summary>A person has asked for it to be sent anew. False when it is not one that was given up.</summary>
    public async Task<bool> RetryAsync(Guid id, CancellationToken cancellationToken) =>
        await context
            .OutboxMails.Where(mail => mail.Id == id && mail.State == OutboxState.GivenUp)
            .ExecuteUpdateAsync(
                set => set.SetProperty(mail => mail.State, OutboxState.Pending).SetProperty(mail => mail.NextAttemptAtUtc, Now),
                cancellationToken
            ) == 1;

    private DateTime? NextAttempt(OutboxMail mail) => mail.Attempts < MostAttempts ? Now + Pauses[mail.Attempts - 1] : null;

    /// <summary>Not cancelled with the sender: what became of an attempt is written down also when the process is ending.</summary>
    private Task EndAsync(OutboxMail mail, string error, DateTime? next, int unknown)
    {
        var state = next is null ? OutboxState.GivenUp : OutboxState.Pending;
        var words = error.Length > Lengths.Description ? error[..Lengths.Description] : error;
        return Attempt(mail)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(one => one.State, state)
                    .SetProperty(one => one.NextAttemptAtUtc, next ?? mail.NextAttemptAtUtc)
                    .SetProperty(one => one.LastError, words)
                    .SetProperty(one => one.UnknownOutcomes, one => one.UnknownOutcomes + unknown)
            );
    }

    private IQueryable<OutboxMail> Attempt(OutboxMail mail) =>
        context.OutboxMails.Where(one => one.Id == mail.Id && one.State == OutboxState.Sending && one.Attempts == mail.Attempts);
}
