using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrediCare.Data;

/// <summary>Every instant is stored and read as UTC; one of another kind is a bug and is refused on its way in.</summary>
public sealed class UtcDateTimeConverter()
    : ValueConverter<DateTime, DateTime>(value => RequireUtc(value), value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime RequireUtc(DateTime value) =>
        value.Kind == DateTimeKind.Utc ? value : throw new ArgumentException("An instant must be UTC.", nameof(value));
}
