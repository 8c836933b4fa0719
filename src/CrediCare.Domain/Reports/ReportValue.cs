using System.Globalization;
using System.Text.Json.Serialization;
using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Reports;

/// <summary>What a value in a report is, which decides how it is written.</summary>
public enum ReportValueKind
{
    /// <summary>As it stands, in every language: a name, a number on a paper.</summary>
    Text,

    /// <summary>A key of the report's words.</summary>
    Word,

    /// <summary>Several such keys.</summary>
    Words,

    /// <summary>A calendar day in Oslo.</summary>
    Day,

    /// <summary>The month of a day.</summary>
    Month,

    /// <summary>Kroner, of whole øre.</summary>
    Amount,

    /// <summary>The same, with its sign.</summary>
    AmountChange,

    /// <summary>A whole number that counts something.</summary>
    Count,

    /// <summary>The same, with its sign.</summary>
    CountChange,

    /// <summary>Parts of a thousand, shown in per cent with one decimal.</summary>
    Share,
}

/// <summary>A value that is the same in every language until it is written.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">For words and texts.</param>
/// <param name="Number">Øre, a count, or the number of a day; null where nothing is known.</param>
public sealed record ReportValue(ReportValueKind Kind, string? Text, long? Number)
{
    public static ReportValue Of(string? text) => new(ReportValueKind.Text, text, null);

    public static ReportValue Word(string? key) => new(ReportValueKind.Word, key, null);

    public static ReportValue Words(IEnumerable<string> keys) => new(ReportValueKind.Words, string.Join(' ', keys), null);

    public static ReportValue Of(DateOnly? day) => new(ReportValueKind.Day, null, day?.DayNumber);

    public static ReportValue Month(DateOnly day) => new(ReportValueKind.Month, null, day.DayNumber);

    public static ReportValue Of(Money? amount) => new(ReportValueKind.Amount, null, amount?.Ore);

    public static ReportValue Change(Money amount) => new(ReportValueKind.AmountChange, null, amount.Ore);

    public static ReportValue Of(long count) => new(ReportValueKind.Count, null, count);

    public static ReportValue Change(long count) => new(ReportValueKind.CountChange, null, count);

    /// <summary>So many of so many; nothing of nothing.</summary>
    public static ReportValue Share(long part, long whole) =>
        new(
            ReportValueKind.Share,
            null,
            whole == 0 ? null : (long)decimal.Round(1000m * part / whole, MidpointRounding.AwayFromZero)
        );

    /// <summary>For days and months.</summary>
    [JsonIgnore]
    public DateOnly? AsDay => Number is { } number ? DateOnly.FromDayNumber((int)number) : null;

    /// <summary>For amounts.</summary>
    [JsonIgnore]
    public Money? AsAmount => Number is { } ore ? new Money(ore) : null;

    /// <summary>For logs and tests.</summary>
    public override string ToString() => Text ?? Number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A sentence or heading: its key among the report's words, and what stands in it.</summary>
public sealed record ReportText(string Key, IReadOnlyList<ReportValue> With)
{
    public static ReportText Of(string key, params ReportValue[] with) => new(key, with);
}
