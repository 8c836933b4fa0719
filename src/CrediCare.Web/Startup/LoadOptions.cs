namespace CrediCare.Web.Startup;

/// <summary>Section <c>Load</c>: how much one process works on before it turns others away.</summary>
public sealed class LoadOptions
{
    public const string Section = "Load";

    private const int OnEachProcessor = 16;
    private const int MostOnSqlite = 24;

    /// <summary>
    /// Pages and calls that are worked on at the same time; where nothing is set, 16 for each processor, and on the embedded database,
    /// which lets one at a time write and takes no turns among those who wait, 24 at most.
    /// </summary>
    public int? AtOnce { get; set; }

    /// <summary>How many more wait for their turn; where nothing is set, twice as many: whoever is let in is answered soon.</summary>
    public int? Waiting { get; set; }

    /// <summary>How long what is sent to a page open to all may take to arrive.</summary>
    public TimeSpan ArrivesWithin { get; set; } = TimeSpan.FromMinutes(1);

    public int AtOnceOn(DatabaseProvider provider) =>
        AtOnce
        ?? Math.Min(
            OnEachProcessor * Environment.ProcessorCount,
            provider == DatabaseProvider.Sqlite ? MostOnSqlite : int.MaxValue
        );

    public int WaitingOn(DatabaseProvider provider) => Waiting ?? 2 * AtOnceOn(provider);
}
