using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Security;
using CrediCare.Data.Verification;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Looks through all that is stored for what cannot be, and changes nothing.</summary>
public sealed class VerifyVerb(PortalContext context, Vault vault, TimeProvider clock) : IVerb
{
    public static string Name => "verify";

    public static string Description => "look through all that is stored for what cannot be";

    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var isWhole = true;
        foreach (var one in Verifying.All(vault, clock))
        {
            var found = await one.CheckAsync(context, cancellationToken);
            isWhole &= found.Breaches.Count == 0;
            await output.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{one.Name, -16}{(found.Breaches.Count == 0 ? "ok" : "FAIL"), -6}{found.Looked} looked at"
                )
            );
            foreach (var breach in found.Breaches)
                await SayAsync(output, "FAIL", breach);
            foreach (var note in found.Notes)
                await SayAsync(output, "note", note);
        }

        await output.WriteLineAsync(isWhole ? "All that was looked at is as it must be." : "Something is not as it must be.");
        return isWhole ? 0 : 1;
    }

    private static Task SayAsync(TextWriter output, string how, Breach breach) =>
        output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {how}: {breach.Count} {breach.What}: {string.Join(", ", breach.Examples)}{(breach.Count > breach.Examples.Count ? " …" : "")}"
            )
        );
}
