using System.Globalization;
using CrediCare.Data.Configurations;

namespace CrediCare.Data.Audit;

/// <summary>The newest seal at some time: who has kept it elsewhere sees whether the log up to there is still the same.</summary>
public sealed record AuditHead(long Number, string Hash)
{
    /// <summary>As in <c>12:9f86d081…</c>; null where it is not one.</summary>
    public static AuditHead? Read(string text)
    {
        var parts = text.Trim().Split(':');
        return
            parts is [var number, { Length: Lengths.Sha256 } hash]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            && hash.All(char.IsAsciiHexDigit)
            ? new(read, hash.ToLowerInvariant())
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}:{Hash}");
}
