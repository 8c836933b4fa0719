using CrediCare.Data.Security;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Seals everything anew under the present master key, so that earlier ones can be forgotten.</summary>
public sealed class RotateKeysVerb(RotateKeys rotation) : IVerb
{
    public static string Name => "rotate-keys";

    public static string Description => "seal every secret under the present master key";

    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var result = await rotation.RunAsync(cancellationToken);
        await output.WriteLineAsync($"{result.SealedAnew} secrets sealed anew.");
        foreach (var secret in result.Unreadable)
            await output.WriteLineAsync($"Unreadable: {secret.What} {secret.Id}; its master key is not among the known ones.");
        if (result.StillEarlier > 0)
            await output.WriteLineAsync(
                $"{result.StillEarlier} are still under an earlier key: a process runs with old settings."
            );
        await output.WriteLineAsync(
            result.IsComplete
                ? "Earlier master keys can be removed."
                : "Keep the earlier master keys, mend the above and run again."
        );
        return result.IsComplete ? 0 : 1;
    }
}
