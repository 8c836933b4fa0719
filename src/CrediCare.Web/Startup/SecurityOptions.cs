namespace CrediCare.Web.Startup;

/// <summary>
/// Section <c>Security</c>: the master key, 32 random bytes as base64, from the environment or a file outside database
/// and backup. Earlier keys stay readable until everything has been sealed anew.
/// </summary>
public sealed class SecurityOptions
{
    public const string Section = "Security";

    public string? MasterKey { get; set; }

    /// <summary>Holds one key a line, the current one first.</summary>
    public string? MasterKeyFile { get; set; }

    public IList<string> PreviousMasterKeys { get; } = [];
}
