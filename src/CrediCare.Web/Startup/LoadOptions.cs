namespace CrediCare.Web.Startup;

/// <summary>Section <c>Load</c>: how much one process works on before it turns others away.</summary>
public sealed class LoadOptions
{
    public const string Section = "Load";

    /// <summary>
    /// Pages and calls that are worked on at the same time; where nothing is set, 64 on a database server and 24 on the embedded database,
    /// which lets one at a time write and takes no turns among those who wait.
    /// </summary>
    public int? AtOnce { get; set; }

    /// <summary>How many more wait for their turn.</summary>
    public int Waiting { get; set; } = 256;

    /// <summary>How long what is sent to a page open to all may take to arrive.</summary>
    public TimeSpan ArrivesWithin { get; set; } = TimeSpan.FromMinutes(1);

    public int AtOnceOn(DatabaseProvider provider) => AtOnce ?? (provider == DatabaseProvider.Sqlite ? 24 : 64);
}
