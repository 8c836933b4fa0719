namespace CrediCare.Web.Startup;

/// <summary>Section <c>Load</c>: how much one process works on before it turns others away.</summary>
public sealed class LoadOptions
{
    public const string Section = "Load";

    /// <summary>Pages and calls that are worked on at the same time.</summary>
    public int AtOnce { get; set; } = 64;

    /// <summary>How many more wait for their turn.</summary>
    public int Waiting { get; set; } = 256;
}
