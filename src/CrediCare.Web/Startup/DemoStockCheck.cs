using System.Data.Common;
using CrediCare.Data;
using CrediCare.Data.Seeding.Stock;
using CrediCare.Web.Startup.Verbs;

namespace CrediCare.Web.Startup;

/// <summary>Whether a made-up stock lies half done in the database: it lacks indexes, and is not served.</summary>
public sealed class DemoStockCheck(PortalContext context) : ISelfCheck
{
    /// <summary>What is wrong, and what to do.</summary>
    public const string Unfinished =
        "A seed-demo in this database is not finished: it is still running, or was broken off. Cases and indexes are missing. "
        + "Wait for it, or begin with an empty database.";

    private const string What = "made-up cases";

    public async Task<SelfCheckFinding> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await DemoStock.IsUnfinishedAsync(context, cancellationToken)
                ? new(What, false, Unfinished)
                : new(What, true, "none lie half done");
        }
        catch (DbException)
        {
            return new(What, false, "nothing to look for before the database is there; run 'migrate'");
        }
    }
}
