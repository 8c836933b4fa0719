using CrediCare.Data;
using CrediCare.Data.Outbox;
using CrediCare.Web.Mail;
using CrediCare.Web.Startup;
using CrediCare.Web.Startup.Measuring;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Jobs;

/// <summary>
/// Sends what is due in the outbox, one mail at a time. Mail goes at least once: an attempt of which nobody knows whether
/// it arrived is counted as such and made again under the same Message-ID.
/// </summary>
public sealed partial class OutboxSender(
    OutboxQueue queue,
    MailChoices choices,
    MailComposer composer,
    IMailTransport transport,
    PortalContext context,
    IOptions<MailOptions> options,
    ILogger<OutboxSender> log
)
{
    /// <summary>How much longer than the transport's own limit an attempt may stand before its sender counts as dead.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    private TimeSpan LongestAttempt => TimeSpan.FromSeconds(options.Value.TimeoutSeconds);

    public async Task<OutboxRun> RunAsync(CancellationToken cancellationToken)
    {
        var run = new OutboxRun { Abandoned = await queue.TakeBackAbandonedAsync(LongestAttempt + Grace, cancellationToken) };
        while (!cancellationToken.IsCancellationRequested && await queue.ClaimAsync(cancellationToken) is { } mail)
        {
            var state = await SendAsync(mail, cancellationToken);
            PortalMeter.MailTried(state);
            run.Count(state);
            context.ChangeTracker.Clear();
        }

        return run;
    }

    private async Task<OutboxState> SendAsync(OutboxMail mail, CancellationToken cancellationToken)
    {
        try
        {
            var rhythm = await choices.ForAsync(mail, cancellationToken);
            if (rhythm == MailRhythm.Daily)
            {
                await queue.HeldAsync(mail);
                return OutboxState.Held;
            }

            if (rhythm == MailRhythm.Never || await composer.ComposeAsync(mail, cancellationToken) is not { } message)
            {
                await queue.DiscardedAsync(mail);
                return OutboxState.Discarded;
            }

            using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            attempt.CancelAfter(LongestAttempt);
            return await NoteAsync(mail, await transport.SendAsync(message, attempt.Token));
        }
        catch (Exception failure)
        {
            // A mail that cannot be written must not hold up the others.
            LogMailFailed(failure, mail.PublicId);
            await queue.FailedAsync(mail, failure.GetType().Name);
            return OutboxState.Pending;
        }
    }

    private async Task<OutboxState> NoteAsync(OutboxMail mail, MailDelivery delivery)
    {
        LogAttempt(mail.PublicId, mail.Attempts, delivery.Result);
        switch (delivery.Result)
        {
            case MailDeliveryResult.Sent:
                await queue.SentAsync(mail);
                return OutboxState.Sent;
            case MailDeliveryResult.Refused:
                await queue.RefusedAsync(mail, delivery.Detail);
                return OutboxState.GivenUp;
            case MailDeliveryResult.Unknown:
                await queue.EndedUnknownAsync(mail, delivery.Detail);
                return OutboxState.Pending;
            case MailDeliveryResult.Failed:
                await queue.FailedAsync(mail, delivery.Detail);
                return OutboxState.Pending;
            default:
                throw new InvalidOperationException($"Unknown result {delivery.Result}.");
        }
    }

    [LoggerMessage(EventId = 701, Level = LogLevel.Information, Message = "Mail {Mail}, attempt {Attempt}: {Result}")]
    private partial void LogAttempt(string mail, int attempt, MailDeliveryResult result);

    [LoggerMessage(EventId = 702, Level = LogLevel.Error, Message = "Mail {Mail} could not be written")]
    private partial void LogMailFailed(Exception failure, string mail);
}

/// <summary>What came of one round: how many were sent, held, put off, given up, dropped, or found cut off.</summary>
public sealed class OutboxRun
{
    public int Sent { get; private set; }
    public int PutOff { get; private set; }
    public int GivenUp { get; private set; }
    public int Discarded { get; private set; }

    /// <summary>Left for a digest.</summary>
    public int Held { get; private set; }

    /// <summary>Attempts that a process did not live to end.</summary>
    public int Abandoned { get; init; }

    internal void Count(OutboxState state)
    {
        switch (state)
        {
            case OutboxState.Sent:
                Sent++;
                break;
            case OutboxState.GivenUp:
                GivenUp++;
                break;
            case OutboxState.Discarded:
                Discarded++;
                break;
            case OutboxState.Held:
                Held++;
                break;
            default:
                PutOff++;
                break;
        }
    }
}
