using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Sends what is due in the outbox, once.</summary>
public sealed class SendMailVerb(OutboxSender sender) : IVerb
{
    public static string Name => "send-mail";

    public static string Description => "send what is due in the outbox, once";

    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var run = await sender.RunAsync(cancellationToken);
        await output.WriteLineAsync(
            $"{run.Sent} sent, {run.PutOff} put off, {run.GivenUp} given up, {run.Discarded} no longer wanted."
        );
        return run.GivenUp == 0 ? 0 : 1;
    }
}
