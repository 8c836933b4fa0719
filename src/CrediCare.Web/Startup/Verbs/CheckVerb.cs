using CrediCare.Data;
using CrediCare.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Looks at configuration, database, mail, clock and job store, and says how to mend what is wrong.</summary>
public sealed class CheckVerb(PortalContext context, TimeProvider clock, IEnumerable<ISelfCheck> checks) : IVerb
{
    public static string Name => "check";

    public static string Description => "check configuration, database, mail, clock and job store";

    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var findings = new List<SelfCheckFinding>
        {
            new("configuration", true, "every setting has an allowed value"),
            await DatabaseAsync(cancellationToken),
            Clock(),
        };
        foreach (var check in checks)
            findings.Add(await check.RunAsync(cancellationToken));

        foreach (var finding in findings)
            await output.WriteLineAsync($"{finding.What, -16}{(finding.Ok ? "ok" : "FAIL"), -6}{finding.Detail}");
        return findings.TrueForAll(finding => finding.Ok) ? 0 : 1;
    }

    private async Task<SelfCheckFinding> DatabaseAsync(CancellationToken cancellationToken)
    {
        const string What = "database";
        if (!await context.Database.CanConnectAsync(cancellationToken))
            return new(
                What,
                false,
                "cannot connect; look at ConnectionStrings:Portal, or run 'migrate' if the file does not exist yet"
            );
        var pending = await context.Database.GetPendingMigrationsAsync(cancellationToken);
        return pending.Any()
            ? new(What, false, "the model is newer than the database; run 'migrate'")
            : new(What, true, context.Database.ProviderName ?? "");
    }

    private SelfCheckFinding Clock()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new("clock", now.Year is >= 2026 and < 2100, $"{now:yyyy-MM-dd HH:mm:ss} UTC, {clock.Today():yyyy-MM-dd} in Oslo");
    }
}

/// <summary>A part of the portal that can say whether it works here.</summary>
public interface ISelfCheck
{
    Task<SelfCheckFinding> RunAsync(CancellationToken cancellationToken);
}

/// <param name="What">The part, one or two words.</param>
/// <param name="Ok">Whether it works.</param>
/// <param name="Detail">What was seen, or how to mend it.</param>
public sealed record SelfCheckFinding(string What, bool Ok, string Detail);
