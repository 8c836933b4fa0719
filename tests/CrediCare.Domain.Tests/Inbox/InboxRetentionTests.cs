using CrediCare.Domain.Inbox;
using CrediCare.Domain.Reports;

namespace CrediCare.Domain.Tests.Inbox;

public class InboxRetentionTests
{
    [Theory]
    [InlineData(12, "2026-11-22", "2025-01-01")]
    [InlineData(12, "2025-12-31", "2024-01-01")]
    [InlineData(12, "2026-01-01", "2025-01-01")]
    [InlineData(60, "2026-11-22", "2021-01-01")]
    [InlineData(42, "2026-06-30", "2022-01-01")]
    [InlineData(42, "2026-07-01", "2023-01-01")]
    [InlineData(0, "2026-11-22", "2026-01-01")]
    public void KeptFrom_CountsFromTheEndOfTheYear(int months, string today, string keptFrom) =>
        Assert.Equal(DateOnly.Parse(keptFrom, null), InboxRetention.KeptFrom(months, DateOnly.Parse(today, null)));

    [Fact]
    public void EveryKind_IsInOneGroup() =>
        Assert.Equal(Enum.GetValues<InboxKind>(), Enum.GetValues<InboxGroup>().SelectMany(InboxKinds.In).Order());

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void AReport_IsForAPortfolioOrAPerson(bool portfolio, bool person)
    {
        var report = Report.Begin(
            ReportKind.Status,
            Guid.NewGuid(),
            portfolio ? Guid.NewGuid() : null,
            new DateOnly(2026, 10, 31),
            DateTime.UnixEpoch
        );

        Assert.Throws<ArgumentException>(() =>
            InboxItem.AboutReport(report, person ? Guid.NewGuid() : null, null, DateTime.UnixEpoch)
        );
    }
}
