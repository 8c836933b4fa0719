using System.Globalization;

namespace CrediCare.Data.Audit;

/// <summary>The file of noted heads: one line a day, the day and the head. One process writes it at a time, under its job's lease.</summary>
public sealed class AuditHeads(string path)
{
    public const string FileName = "audit-heads.txt";

    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Adds a line unless the day has one.</summary>
    /// <returns>Whether it was added.</returns>
    public async Task<bool> NoteAsync(DateOnly day, AuditHead head, CancellationToken cancellationToken)
    {
        var there = File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : "";
        if (Lines(there).Any(line => line.Day == day))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        // A line that was broken off is not gone on with.
        var begins = there.Length > 0 && !there.EndsWith('\n') ? "\n" : "";
        var written = day.ToString(DayFormat, CultureInfo.InvariantCulture);
        await File.AppendAllTextAsync(path, $"{begins}{written} {head}\n", cancellationToken);
        return true;
    }

    /// <summary>All heads in it; lines that are none are passed by.</summary>
    public async Task<IReadOnlyList<AuditHead>> ReadAsync(CancellationToken cancellationToken) =>
        File.Exists(path) ? [.. Lines(await File.ReadAllTextAsync(path, cancellationToken)).Select(line => line.Head)] : [];

    private static IEnumerable<(DateOnly Day, AuditHead Head)> Lines(string text)
    {
        foreach (var line in text.Split('\n'))
            if (
                line.Trim().Split(' ') is [var first, var second]
                && DateOnly.TryParseExact(first, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && AuditHead.Read(second) is { } head
            )
                yield return (day, head);
    }
}
