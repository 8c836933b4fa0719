namespace CrediCare.Web.Startup;

/// <summary>Section <c>Sandboxes</c>: where creditors' programs are tried.</summary>
public sealed class SandboxOptions
{
    public const string Section = "Sandboxes";

    /// <summary>A sandbox that has grown so large takes nothing more until it is reset.</summary>
    public int MostMegabytes { get; set; } = 200;
}
