using CrediCare.Data;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>Brings the database up to this build's model.</summary>
public sealed class MigrateVerb(PortalContext context, FirstStart firstStart) : IVerb
{
    public static string Name => "migrate";

    public static string Description => "bring the database up to this build's model";

    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var pending = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        await context.Database.MigrateAsync(cancellationToken);
        await firstStart.SeedRequiredAsync(cancellationToken);
        await output.WriteLineAsync(pending.Count == 0 ? "Nothing to migrate." : $"Migrated: {string.Join(", ", pending)}.");
        return 0;
    }
}
