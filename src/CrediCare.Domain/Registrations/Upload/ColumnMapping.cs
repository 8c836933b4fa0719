using System.Text.Json;

namespace CrediCare.Domain.Registrations.Upload;

/// <summary>
/// Where in a file each thing stands. Two things may stand in one column; one thing stands in one column only, or is the same for
/// every row.
/// </summary>
public sealed record ColumnMapping
{
    /// <summary>The place of the column, 0 for A.</summary>
    public IReadOnlyDictionary<UploadColumn, int> Places { get; init; } = new Dictionary<UploadColumn, int>();

    /// <summary>What is said once for every row, as it was typed.</summary>
    public IReadOnlyDictionary<UploadColumn, string> Fixed { get; init; } = new Dictionary<UploadColumn, string>();

    /// <summary>What no row can do without and stands nowhere; empty when rows can be read.</summary>
    public IReadOnlyList<UploadColumn> Missing =>
        [
            .. UploadColumns.Required.Where(column => !Knows(column)),
            .. UploadColumns.TellWhoOwes.Any(Knows) ? Array.Empty<UploadColumn>() : [UploadColumn.DebtorKind],
        ];

    public bool IsComplete => Missing.Count == 0;

    public bool Knows(UploadColumn column) => Places.ContainsKey(column) || Fixed.ContainsKey(column);

    /// <summary>With the thing found in another column, or in none.</summary>
    public ColumnMapping With(UploadColumn column, int? place)
    {
        if (place is < 0)
            throw new ArgumentOutOfRangeException(nameof(place), place, "A column's place counts from 0.");
        var places = new Dictionary<UploadColumn, int>(Places);
        if (place is { } known)
            places[column] = known;
        else
            places.Remove(column);
        return this with { Places = places };
    }

    /// <summary>With the thing said once for all rows; empty takes it back. A column that is found counts before it.</summary>
    public ColumnMapping WithFixed(UploadColumn column, string? value)
    {
        if (!UploadColumns.MayBeFixed.Contains(column))
            throw new ArgumentOutOfRangeException(nameof(column), column, "It differs from row to row.");
        var said = new Dictionary<UploadColumn, string>(Fixed);
        if (string.IsNullOrWhiteSpace(value))
            said.Remove(column);
        else
            said[column] = value.Trim();
        return this with { Fixed = said };
    }

    /// <summary>A text to remember it by, some hundred characters.</summary>
    public string ToText() => JsonSerializer.Serialize(new Kept(Places, Fixed));

    /// <summary>The other way; null where the text says nothing that can be used, or knows columns of another time.</summary>
    public static ColumnMapping? OfText(string text)
    {
        try
        {
            return
                JsonSerializer.Deserialize<Kept>(text) is { Places: { } places, Fixed: { } said }
                && places.All(one => Enum.IsDefined(one.Key) && one.Value >= 0)
                && said.Keys.All(UploadColumns.MayBeFixed.Contains)
                ? new ColumnMapping { Places = places, Fixed = said }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public bool Equals(ColumnMapping? other) => other is not null && Same(Places, other.Places) && Same(Fixed, other.Fixed);

    public override int GetHashCode() => HashCode.Combine(Places.Count, Fixed.Count);

    private static bool Same<T>(IReadOnlyDictionary<UploadColumn, T> one, IReadOnlyDictionary<UploadColumn, T> other) =>
        one.Count == other.Count
        && one.All(entry =>
            other.TryGetValue(entry.Key, out var value) && EqualityComparer<T>.Default.Equals(value, entry.Value)
        );

    private sealed record Kept(IReadOnlyDictionary<UploadColumn, int> Places, IReadOnlyDictionary<UploadColumn, string> Fixed);
}
