using System.Security.Cryptography;
using CrediCare.Data.Security;

namespace CrediCare.Web.Startup;

/// <summary>
/// A development machine's own master key, made when it is first asked for, in a file that only its owner may read.
/// Whoever comes first holds the file alone until the key is on the disk; of many processes that start at once, each
/// reads the same one.
/// </summary>
internal static class DevelopmentKeyFile
{
    private const int Tries = 400;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>The lines of the file, the current key first.</summary>
    public static IReadOnlyList<string> Read(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var tries = 1; ; tries++)
        {
            try
            {
                using var file = new FileStream(path, HeldAlone());
                return ReadOrMake(file);
            }
            catch (IOException) when (tries < Tries && File.Exists(path))
            {
                Thread.Sleep(Pause);
            }
        }
    }

    private static List<string> ReadOrMake(FileStream file)
    {
        using var reader = new StreamReader(file, leaveOpen: true);
        var lines = SecretsSource.Keys(reader.ReadToEnd().Split('\n'));
        if (lines.Count > 0)
            return lines;
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(MasterKeys.Length));
        file.Write(System.Text.Encoding.ASCII.GetBytes(key + "\n"));
        file.Flush(flushToDisk: true);
        return [key];
    }

    private static FileStreamOptions HeldAlone()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
