using CrediCare.Data.Security;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Startup;

/// <summary>
/// Where the master keys come from: the settings, or a file with one key a line, the current one first. A development
/// machine that was given neither makes one, once, below <c>Storage:Root</c>.
/// </summary>
public sealed class SecretsSource(
    IOptions<SecurityOptions> security,
    IOptions<StorageOptions> storage,
    IHostEnvironment environment
)
{
    public const string DevelopmentFile = "master.key";

    public MasterKeys Read()
    {
        var options = security.Value;
        IReadOnlyList<string> lines =
            options.MasterKey is { } given ? [given]
            : options.MasterKeyFile is { } file ? Lines(file)
            : DevelopmentKeys();
        var keys = lines.Concat(options.PreviousMasterKeys).Select(Convert.FromBase64String).ToList();
        return new MasterKeys(keys[0], keys[1..]);
    }

    internal static List<string> Lines(string file) => Keys(File.ReadLines(file));

    internal static List<string> Keys(IEnumerable<string> lines) =>
        [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0)];

    private IReadOnlyList<string> DevelopmentKeys() =>
        environment.IsDevelopment()
            ? DevelopmentKeyFile.Read(storage.Value.PathOf(environment, DevelopmentFile))
            : throw new SettingRefusedException("Security:MasterKey (or Security:MasterKeyFile) is not set.");
}
