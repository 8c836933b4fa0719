using System.Security.Cryptography;
using System.Text;

namespace CrediCare.Domain.Registrations.Upload;

/// <summary>A thing that several headings name, so that a person has to say which.</summary>
public sealed record DoubledColumn(UploadColumn Column, IReadOnlyList<int> Places);

/// <summary>What the headings of a file say.</summary>
/// <param name="Mapping">What was recognised; of what is doubled the first.</param>
/// <param name="Doubled">What more than one heading names.</param>
/// <param name="Unknown">Places of headings that name nothing known; not of empty ones, nor of those that are for people alone.</param>
public sealed record HeaderReading(ColumnMapping Mapping, IReadOnlyList<DoubledColumn> Doubled, IReadOnlyList<int> Unknown)
{
    private const int LeastRecognised = 2;
    private const int SignatureBytes = 16;

    /// <summary>Rows can be read without asking anyone.</summary>
    public bool IsClear => Doubled.Count == 0 && Mapping.IsComplete;

    public static HeaderReading Of(IReadOnlyList<string> headings)
    {
        ArgumentNullException.ThrowIfNull(headings);
        var found = headings.Select((heading, place) => (Column: UploadColumnNames.Recognise(heading), Place: place)).ToList();
        var groups = found
            .Where(one => one.Column is not null)
            .GroupBy(one => one.Column!.Value, one => one.Place)
            .OrderBy(group => group.Key)
            .ToList();
        return new(
            new ColumnMapping { Places = groups.ToDictionary(group => group.Key, group => group.First()) },
            [.. groups.Where(group => group.Count() > 1).Select(group => new DoubledColumn(group.Key, [.. group]))],
            [.. found.Where(one => one.Column is null && IsUnknown(headings[one.Place])).Select(one => one.Place)]
        );
    }

    /// <summary>Whether a row is one of headings: at least two different things are named in it.</summary>
    public static bool IsHeader(IEnumerable<string> cells) =>
        cells.Select(UploadColumnNames.Recognise).OfType<UploadColumn>().Distinct().Take(LeastRecognised).Count()
        == LeastRecognised;

    /// <summary>The same for files with the same headings in the same order; what a mapping is remembered by.</summary>
    public static string SignatureOf(IEnumerable<string> headings)
    {
        var names = string.Join('\n', headings.Select(UploadColumnNames.Compact)).TrimEnd('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(names)).AsSpan(0, SignatureBytes));
    }

    private static bool IsUnknown(string heading) =>
        !string.IsNullOrWhiteSpace(heading) && !UploadColumnNames.IsForPeople(heading);
}
