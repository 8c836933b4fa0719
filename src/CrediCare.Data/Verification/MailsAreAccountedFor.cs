using CrediCare.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Verification;

/// <summary>
/// Each mail is where its state says. Of a mail whose sending broke off nobody knows whether it went; it is sent again under the same
/// message id, and every one is listed here.
/// </summary>
public sealed class MailsAreAccountedFor(TimeProvider clock) : IInvariant
{
    /// <summary>No attempt takes so long; the next sender takes such a mail up again.</summary>
    private static readonly TimeSpan MostSending = TimeSpan.FromHours(1);

    public string Name => "mail";

    public async Task<InvariantFinding> CheckAsync(PortalContext context, CancellationToken cancellationToken)
    {
        var found = new BreachList(cancellationToken);
        var all = context.OutboxMails.AsNoTracking();
        var before = clock.GetUtcNow().UtcDateTime - MostSending;
        await found.NoneAsync(
            "sent at no time",
            all.Where(one => one.State == OutboxState.Sent && one.SentAtUtc == null).Select(one => one.PublicId)
        );
        await found.NoneAsync(
            "sent, but not by its state",
            all.Where(one => one.State != OutboxState.Sent && one.SentAtUtc != null).Select(one => one.PublicId)
        );
        await found.NoneAsync(
            "a line of a digest that is not there",
            all.Where(one => one.State == OutboxState.Collected && !all.Any(digest => (Guid?)digest.Id == one.DigestId))
                .Select(one => one.PublicId)
        );
        await found.NoneAsync(
            "being sent for more than an hour",
            all.Where(one => one.State == OutboxState.Sending && one.AttemptStartedAtUtc < before).Select(one => one.PublicId)
        );
        await found.NoteEachAsync(
            "being sent, or left by a sender that died",
            all.Where(one => one.State == OutboxState.Sending && one.AttemptStartedAtUtc >= before)
                .OrderBy(one => one.Id)
                .Select(one => one.PublicId)
        );
        await found.NoteEachAsync(
            "whose sending broke off, so that it may have gone twice",
            all.Where(one => one.UnknownOutcomes > 0).OrderBy(one => one.Id).Select(one => one.PublicId)
        );
        await found.NoteAsync(
            "given up",
            all.Where(one => one.State == OutboxState.GivenUp).OrderBy(one => one.Id).Select(one => one.PublicId)
        );
        return found.Of(await all.LongCountAsync(cancellationToken));
    }
}
