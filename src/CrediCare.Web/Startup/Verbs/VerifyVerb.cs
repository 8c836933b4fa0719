using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Security;
using CrediCare.Data.Verification;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>
/// Looks through all that is stored for what cannot be, and changes nothing. The audit log is held against the heads that were
/// noted, and against one that was kept elsewhere: <c>verify --audit-head 12:9f86d081…</c>.
/// </summary>
public sealed class VerifyVerb(
    PortalContext context,
    Vault vault,
    TimeProvider clock,
    AuditHeads heads,
    IConfiguration configuration
) : IVerb
{
    private const int UsageError = 2;

    public static string Name => "verify";

    public static string Description => "look through all that is stored for what cannot be";

    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var noted = await heads.ReadAsync(cancellationToken);
        if (configuration["audit-head"] is { } typed)
        {
            if (AuditHead.Read(typed) is not { } kept)
            {
                await output.WriteLineAsync("Say --audit-head as it was noted: the seal's number, a colon and 64 hex digits.");
                return UsageError;
            }

            noted = [.. noted, kept];
        }

        var isWhole = true;
        foreach (var one in Verifying.All(vault, clock, noted))
            isWhole &= await SayAsync(output, one.Name, await one.CheckAsync(context, cancellationToken));
        if (await context.NewestSealAsync(cancellationToken) is { } newest)
            await output.WriteLineAsync($"The audit log's newest seal: {newest.Head}; held against {noted.Count} noted.");
        await output.WriteLineAsync(isWhole ? "All that was looked at is as it must be." : "Something is not as it must be.");
        return isWhole ? 0 : 1;
    }

    private static async Task<bool> SayAsync(TextWriter output, string name, InvariantFinding found)
    {
        var isWhole = found.Breaches.Count == 0;
        await output.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"{name, -16}{(isWhole ? "ok" : "FAIL"), -6}{found.Looked} looked at")
        );
        foreach (var breach in found.Breaches)
            await SayAsync(output, "FAIL", breach);
        foreach (var note in found.Notes)
            await SayAsync(output, "note", note);
        return isWhole;
    }

    private static Task SayAsync(TextWriter output, string how, Breach breach) =>
        output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {how}: {breach.Count} {breach.What}: {string.Join(", ", breach.Examples)}{(breach.Count > breach.Examples.Count ? " …" : "")}"
            )
        );
}
