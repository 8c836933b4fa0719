using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports;

namespace CrediCare.Domain.Tests.Cases;

/// <summary>The due dates of an age are the ages of due dates turned round, leap days too.</summary>
public class OverdueSpansTests
{
    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2024-02-29")]
    [InlineData("2025-02-28")]
    [InlineData("2025-03-01")]
    [InlineData("2026-02-28")]
    public void ADueDateIsOfTheAgeWhoseSpanItLiesIn(string on)
    {
        var day = CaseScenario.Day(on);
        for (var due = day.AddDays(40); due > day.AddYears(-4); due = due.AddDays(-1))
            foreach (var age in Enum.GetValues<OverdueAge>())
                Assert.Equal(
                    OverdueAges.Of(due, day) == age,
                    due >= OverdueSpans.First(age, day) && !(due > OverdueSpans.Last(age, day))
                );
    }
}
