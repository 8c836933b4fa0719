using System.Security.Cryptography;
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
        var lines =
            options.MasterKey is { } given ? [given]
            : options.MasterKeyFile is { } file ? Lines(file)
            : Lines(DevelopmentKey());
        var keys = lines.Concat(options.PreviousMasterKeys).Select(Convert.FromBase64String).ToList();
        return new MasterKeys(keys[0], keys[1..]);
    }

    internal static string[] Lines(string file) =>
        [.. File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0)];

    private string DevelopmentKey()
    {
        if (!environment.IsDevelopment())
            throw new SettingRefusedException("Security:MasterKey (or Security:MasterKeyFile) is not set.");
        var file = storage.Value.PathOf(environment, DevelopmentFile);
        if (!File.Exists(file))
            Make(file);
        return file;
    }

    /// <summary>Written aside and moved into place, so that of two processes starting at once both read one whole key.</summary>
    private static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var aside = $"{file}.{Guid.NewGuid():N}";
        using (var stream = new FileStream(aside, OnlyOurs()))
        using (var writer = new StreamWriter(stream))
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(MasterKeys.Length)));
        try
        {
            File.Move(aside, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(aside);
        }
    }

    private static FileStreamOptions OnlyOurs()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
