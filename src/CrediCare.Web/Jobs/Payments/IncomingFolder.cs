using CrediCare.Domain.Payments;
using CrediCare.Web.Startup;

namespace CrediCare.Web.Jobs.Payments;

/// <summary>
/// Where others drop files of payments for us: <c>incoming</c> below <c>Storage:Root</c>. What has been dealt with lies in
/// <c>done</c> or <c>refused</c> below it. Only whole files of its own are looked at: no folders in it, no links, nothing hidden,
/// and nothing that is still being written.
/// </summary>
public sealed class IncomingFolder(string path)
{
    /// <summary>A file that nobody has written to for so long is whole.</summary>
    public static readonly TimeSpan Steady = TimeSpan.FromSeconds(30);

    private static readonly string[] Unfinished = [".part", ".tmp", ".filepart"];

    public string Root => path;

    public static IncomingFolder Below(StorageOptions storage, IHostEnvironment environment) =>
        new(Path.GetFullPath(storage.PathOf(environment, "incoming")));

    /// <summary>The files to take in now, the oldest first.</summary>
    public IReadOnlyList<FileInfo> Waiting(DateTime nowUtc)
    {
        var folder = new DirectoryInfo(path);
        return folder.Exists
            ?
            [
                .. folder
                    .EnumerateFiles("*", SearchOption.TopDirectoryOnly)
                    .Where(file => IsWhole(file, nowUtc))
                    .OrderBy(file => file.LastWriteTimeUtc)
                    .ThenBy(file => file.Name, StringComparer.Ordinal),
            ]
            : [];
    }

    /// <summary>Out of the way, under a name of its own; what was taken in is safe before.</summary>
    public void PutAway(FileInfo file, ReceivedFile received)
    {
        var where = Directory.CreateDirectory(
            Path.Combine(path, received.State == ReceivedFileState.Refused ? "refused" : "done")
        );
        File.Move(file.FullName, Path.Combine(where.FullName, $"{received.PublicId}-{file.Name}"), overwrite: true);
    }

    private static bool IsWhole(FileInfo file, DateTime nowUtc) =>
        file.LinkTarget is null
        && !file.Name.StartsWith('.')
        && !Unfinished.Contains(file.Extension, StringComparer.OrdinalIgnoreCase)
        && file.LastWriteTimeUtc <= nowUtc - Steady;
}
