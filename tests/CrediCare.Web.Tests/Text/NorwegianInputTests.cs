using System.Globalization;
using CrediCare.Domain.Amounts;
using CrediCare.Web.Text;

namespace CrediCare.Web.Tests.Text;

public class NorwegianInputTests
{
    [Theory]
    [InlineData("1234,50", 123_450)]
    [InlineData("1 234,50", 123_450)]
    [InlineData("1\u00A0234,50", 123_450)]
    [InlineData("1\u202F234,50", 123_450)]
    [InlineData("1234.50", 123_450)]
    [InlineData("1234", 123_400)]
    [InlineData("1234,5", 123_450)]
    [InlineData("  8 640,00 ", 864_000)]
    [InlineData("kr 8 640,00", 864_000)]
    [InlineData("500 kr", 50_000)]
    [InlineData("500,-", 50_000)]
    [InlineData("0,05", 5)]
    [InlineData("007", 700)]
    [InlineData("-12,50", -1_250)]
    [InlineData("\u22122 000,00", -200_000)]
    [InlineData("9 999 999 999,99", 999_999_999_999)]
    [InlineData("1.000,50", 100_050)]
    [InlineData("1,000.50", 100_050)]
    [InlineData("1 000.50", 100_050)]
    [InlineData("1.234.567", 123_456_700)]
    [InlineData("1,234,567.8", 123_456_780)]
    [InlineData("kr 12.345,-", 1_234_500)]
    [InlineData("-1.000,50 kr", -100_050)]
    public void Amount_WhenWrittenAsPeopleDo_IsRead(string typed, long ore) =>
        Assert.Equal(Typed<Money>.Of(new Money(ore)), NorwegianInput.Amount(typed));

    [Theory]
    [InlineData("1.234", InputProblem.AmbiguousAmount)]
    [InlineData("1,234", InputProblem.AmbiguousAmount)]
    [InlineData("1.2345,50", InputProblem.NotAnAmount)]
    [InlineData("1234.567,50", InputProblem.NotAnAmount)]
    [InlineData("12.34.567", InputProblem.NotAnAmount)]
    [InlineData("0.123,50", InputProblem.NotAnAmount)]
    [InlineData("1.234,567", InputProblem.TooManyDecimals)]
    [InlineData("1.234.567,890", InputProblem.TooManyDecimals)]
    [InlineData("1,234.567,50", InputProblem.NotAnAmount)]
    [InlineData("1234,5678", InputProblem.TooManyDecimals)]
    [InlineData("10000000000", InputProblem.AmountTooLarge)]
    [InlineData("99999999999999999999", InputProblem.AmountTooLarge)]
    [InlineData("1E+05", InputProblem.NotAnAmount)]
    [InlineData("tusen", InputProblem.NotAnAmount)]
    [InlineData("12,,5", InputProblem.NotAnAmount)]
    [InlineData("--5", InputProblem.NotAnAmount)]
    [InlineData("\u0661\u0662", InputProblem.NotAnAmount)]
    [InlineData("1 234, 50", InputProblem.NotAnAmount)]
    public void Amount_WhenUnclear_IsRefusedWithItsReason(string typed, InputProblem problem) =>
        Assert.Equal(Typed<Money>.Refused(problem), NorwegianInput.Amount(typed));

    [Fact]
    public void AnyAmount_HoweverItsThousandsAreSetOff_IsTheSameAmount_OrRefusedAsUnclear()
    {
        var random = new Random(20261122);
        foreach (var _ in Enumerable.Range(0, 2_000))
        {
            var ore = random.NextInt64(100, 999_999_999_999) >> random.Next(0, 30);
            foreach (var thousands in new[] { "", ".", ",", " ", "\u00A0" })
            foreach (var point in new[] { ".", "," }.Where(point => point != thousands))
            foreach (var decimals in new[] { $"{point}{ore % 100:00}", "" })
            {
                var kroner = ore / 100;
                var digits = kroner
                    .ToString("#,0", CultureInfo.InvariantCulture)
                    .Replace(",", thousands, StringComparison.Ordinal);
                var read = NorwegianInput.Amount(digits + decimals);

                if (thousands is "." or "," && decimals.Length == 0 && kroner is >= 1_000 and < 1_000_000)
                    Assert.Equal(Typed<Money>.Refused(InputProblem.AmbiguousAmount), read);
                else
                    Assert.Equal(Typed<Money>.Of(new Money(decimals.Length == 0 ? kroner * 100 : ore)), read);
            }
        }
    }

    [Theory]
    [InlineData("27.11.2026", 2026, 11, 27)]
    [InlineData("7.1.2026", 2026, 1, 7)]
    [InlineData("2026-11-27", 2026, 11, 27)]
    [InlineData(" 29.02.2024 ", 2024, 2, 29)]
    public void Date_WhenWrittenAsPeopleDo_IsRead(string typed, int year, int month, int day) =>
        Assert.Equal(Typed<DateOnly>.Of(new DateOnly(year, month, day)), NorwegianInput.Date(typed));

    [Theory]
    [InlineData("31.02.2026", InputProblem.NoSuchDay)]
    [InlineData("29.02.2026", InputProblem.NoSuchDay)]
    [InlineData("2026-13-01", InputProblem.NoSuchDay)]
    [InlineData("00.01.2026", InputProblem.NoSuchDay)]
    [InlineData("01.01.0026", InputProblem.NoSuchDay)]
    [InlineData("27.11.26", InputProblem.YearTooShort)]
    [InlineData("11/27/2026", InputProblem.NotADate)]
    [InlineData("27. november", InputProblem.NotADate)]
    [InlineData("2026-1-7", InputProblem.NotADate)]
    [InlineData("27.11.2026 kl 12", InputProblem.NotADate)]
    public void Date_WhenUnclear_IsRefusedWithItsReason(string typed, InputProblem problem) =>
        Assert.Equal(Typed<DateOnly>.Refused(problem), NorwegianInput.Date(typed));

    [Theory]
    [InlineData("15.9.26", 2026, 9, 15)]
    [InlineData("15.09.26", 2026, 9, 15)]
    [InlineData("1.1.00", 2000, 1, 1)]
    [InlineData("29.2.24", 2024, 2, 29)]
    [InlineData("31.12.99", 2099, 12, 31)]
    [InlineData("15.9.2026", 2026, 9, 15)]
    [InlineData("2026-09-15", 2026, 9, 15)]
    public void RecentDate_OfTwoDigits_LiesInThisCentury(string typed, int year, int month, int day) =>
        Assert.Equal(Typed<DateOnly>.Of(new DateOnly(year, month, day)), NorwegianInput.RecentDate(typed));

    [Theory]
    [InlineData("29.2.26", InputProblem.NoSuchDay)]
    [InlineData("15.13.26", InputProblem.NoSuchDay)]
    [InlineData("0.9.26", InputProblem.NoSuchDay)]
    [InlineData("26-09-15", InputProblem.NotADate)]
    [InlineData("9/15/26", InputProblem.NotADate)]
    [InlineData("15/9-26", InputProblem.NotADate)]
    [InlineData("15.9.6", InputProblem.NotADate)]
    [InlineData("15.9.026", InputProblem.NotADate)]
    [InlineData("15.9.'26", InputProblem.NotADate)]
    public void RecentDate_ThatIsNoDay_IsRefused(string typed, InputProblem problem) =>
        Assert.Equal(Typed<DateOnly>.Refused(problem), NorwegianInput.RecentDate(typed));

    [Fact]
    public void AnyRecentDay_HoweverASpreadsheetShowsIt_IsTheSameDay()
    {
        var first = new DateOnly(2000, 1, 1);
        for (var day = first; day < first.AddYears(100); day = day.AddDays(13))
            foreach (var shown in new[] { "dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd", "dd.MM.yy", "d.M.yy" })
                Assert.Equal(
                    Typed<DateOnly>.Of(day),
                    NorwegianInput.RecentDate(day.ToString(shown, CultureInfo.InvariantCulture))
                );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u00A0 ")]
    public void NothingTyped_IsNeitherAValueNorAProblem(string? typed)
    {
        Assert.Equal(Typed<Money>.Nothing, NorwegianInput.Amount(typed));
        Assert.Equal(Typed<DateOnly>.Nothing, NorwegianInput.Date(typed));
        Assert.Equal(Typed<DateOnly>.Nothing, NorwegianInput.RecentDate(typed));
    }

    [Fact]
    public void EveryProblem_IsSaidInBothLanguages()
    {
        foreach (var problem in Enum.GetValues<InputProblem>())
        {
            using var norwegian = new ReadingLanguage(PortalLanguage.Norwegian);
            var nb = InputMessages.Say(problem, "1.234");
            using var english = new ReadingLanguage(PortalLanguage.English);
            var en = InputMessages.Say(problem, "1.234");
            Assert.NotEqual(nb, en);
        }
    }

    [Fact]
    public void ADayThatDoesNotExist_IsNamedInTheMessage()
    {
        using var reader = new ReadingLanguage(PortalLanguage.Norwegian);

        Assert.Equal(
            "Datoen 31.02.2026 finnes ikke. Skriv datoen som dd.mm.åååå.",
            InputMessages.Say(InputProblem.NoSuchDay, "31.02.2026")
        );
    }
}
