namespace CrediCare.Domain.Interest;

/// <summary>Half-years, by which the rate is set: from 1 January and from 1 July.</summary>
internal static class HalfYear
{
    public static DateOnly FirstDay(DateOnly day) => new(day.Year, day.Month <= 6 ? 1 : 7, 1);

    public static DateOnly LastDay(DateOnly day) => FirstDay(day).AddMonths(6).AddDays(-1);
}
