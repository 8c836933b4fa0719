using System.Reflection;
using CrediCare.Domain.Amounts;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;

namespace CrediCare.Web.Features.Admin.Rates;

/// <summary>One figure of a dated row: how it is typed, and how it is shown.</summary>
/// <param name="Name">Its word among the texts.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Optional">It may be left empty.</param>
public sealed record RateField(string Name, Type Type, bool Optional)
{
    private const int MostCharacters = 200;
    private const int MostWhole = 1_000;
    private const int MostPerCent = 100;
    private static readonly Money MostMoney = Money.FromKroner(100_000_000);

    public static RateField Of(PropertyInfo property)
    {
        var inner = Nullable.GetUnderlyingType(property.PropertyType);
        return new(property.Name, inner ?? property.PropertyType, inner is not null);
    }

    /// <summary>The names to choose among; empty where it is typed.</summary>
    public IReadOnlyList<string> Choices =>
        Type == typeof(bool) ? [bool.TrueString, bool.FalseString]
        : Type.IsEnum ? Enum.GetNames(Type)
        : [];

    /// <summary>An amount kept in øre is typed in kroner, like every other.</summary>
    public bool IsMoney => Type == typeof(Money) || Type == typeof(long);

    /// <returns>The value, or the key of what is wrong with it. Nothing typed is null where that is allowed.</returns>
    public (object? Value, string? Problem) Read(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
            return (null, Optional ? null : "Wrong_Empty");
        if (Type == typeof(bool) && YesOrNo(text) is { } yes)
            return (yes, null);
        if (Choices.Count > 0)
            return Choices.Contains(text, StringComparer.Ordinal)
                ? (Enum.Parse(Type, text), null)
                : (null, Type == typeof(bool) ? "Wrong_YesNo" : "Wrong_Empty");
        if (Type == typeof(string))
            return Text(text);
        if (Type == typeof(DateOnly))
            return NorwegianInput.Date(text).Value is { } day ? (day, null) : (null, "Wrong_Day");
        if (IsMoney)
            return NorwegianInput.Amount(text).Value is { Ore: >= 0 } amount && amount <= MostMoney
                ? (Type == typeof(Money) ? amount : amount.Ore, null)
                : (null, "Wrong_Amount");
        if (Type == typeof(int))
            return int.TryParse(text, System.Globalization.NumberStyles.None, null, out var whole) && whole <= MostWhole
                ? (whole, null)
                : (null, "Wrong_Whole");
        return FeeBandsText.Number(text) is { } number && (!IsPercent || number <= MostPerCent)
            ? (number, null)
            : (null, IsPercent ? "Wrong_Percent" : "Wrong_Number");
    }

    private static bool? YesOrNo(string text) =>
        text.ToUpperInvariant() switch
        {
            "TRUE" or "JA" or "YES" or "1" => true,
            "FALSE" or "NEI" or "NO" or "0" => false,
            _ => null,
        };

    private bool IsPercent => Name.Contains("Percent", StringComparison.Ordinal);

    /// <summary>Postcodes and municipalities are known by four digits.</summary>
    private bool IsFourDigits => Name is "Number" or "NeighbourNumber" or "MunicipalityNumber" or "Postcode";

    private (object? Value, string? Problem) Text(string typed) =>
        TypedText.Line(typed) is not { } text ? (null, "Wrong_Empty")
        : IsFourDigits
            ? text.Length == 4 && text.All(char.IsAsciiDigit) ? (text, null)
                : (null, "Wrong_FourDigits")
        : text.Length <= MostCharacters ? (text, null)
        : (null, "Wrong_TooLong");
}
