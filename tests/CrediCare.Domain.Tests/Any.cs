using System.Globalization;
using CrediCare.Domain.Amounts;
using FsCheck;
using FsCheck.Fluent;

namespace CrediCare.Domain.Tests;

/// <summary>What the properties draw from. FsCheck picks the seed and prints it with what it found.</summary>
internal static class Any
{
    /// <summary>Days from 2010 to 2035, with the ends of months and leap days drawn often.</summary>
    public static Gen<DateOnly> Date =>
        Gen.OneOf(
            Gen.Choose(Day("2010-01-01").DayNumber, Day("2035-12-31").DayNumber).Select(DateOnly.FromDayNumber),
            Gen.Choose(0, 311).Select(month => new DateOnly(2010, 1, 1).AddMonths(month + 1).AddDays(-1)),
            Gen.Elements(Day("2012-02-29"), Day("2016-02-29"), Day("2020-02-29"), Day("2024-02-29"), Day("2028-02-29"))
        );

    /// <summary>Days for which late interest is known.</summary>
    public static Gen<DateOnly> DateWithRate =>
        Gen.Choose(Day("2015-01-01").DayNumber, Day("2026-12-31").DayNumber).Select(DateOnly.FromDayNumber);

    public static Gen<Money> Amount => Gen.Choose(1, 100_000_000).Select(ore => new Money(ore));

    public static Gen<Money> SignedAmount => Gen.Choose(-100_000_000, 100_000_000).Select(ore => new Money(ore));

    public static Gen<string> Digits(int length) =>
        Gen.Choose(0, 9)
            .ListOf(length)
            .Select(digits => string.Concat(digits.Select(d => d.ToString(CultureInfo.InvariantCulture))));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Runs a property; a counterexample fails the test with its seed.</summary>
    public static void Holds<T>(Gen<T> values, Func<T, bool> property) =>
        Prop.ForAll(values.ToArbitrary(), property).QuickCheckThrowOnFailure();

    /// <summary>As <see cref="Holds{T}(Gen{T}, Func{T, bool})"/>, so many times.</summary>
    public static void Holds<T>(Gen<T> values, Func<T, bool> property, int times) =>
        Prop.ForAll(values.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(times));
}
