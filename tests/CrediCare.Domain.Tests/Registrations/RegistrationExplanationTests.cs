using CrediCare.Domain.Amounts;
using CrediCare.Domain.Limitation;
using CrediCare.Domain.Registrations;
using static CrediCare.Domain.Tests.Any;

namespace CrediCare.Domain.Tests.Registrations;

/// <summary>What a page needs to explain the answer: reason, dates and warnings.</summary>
public class RegistrationExplanationTests
{
    [Theory]
    [InlineData("2026-11-21", RegistrationReason.NotOverdue, "2026-12-05")]
    [InlineData("2026-11-22", RegistrationReason.NotOverdueLongEnough, "2026-12-05")]
    [InlineData("2026-12-04", RegistrationReason.NotOverdueLongEnough, "2026-12-05")]
    [InlineData("2026-12-05", RegistrationReason.WithinLimits, "2029-11-22")]
    [InlineData("2029-11-21", RegistrationReason.WithinLimits, "2029-11-22")]
    [InlineData("2029-11-22", RegistrationReason.OverdueTooLong, null)]
    public void Check_OnADay_SaysWhyAndWhenItTurns(string today, RegistrationReason reason, string? turnsOn)
    {
        var check = Check(new(Day("2026-11-01"), Day("2026-11-21")), today);

        Assert.Equal(reason, check.Reason);
        Assert.Equal(turnsOn is null ? null : Day(turnsOn), check.TurnsOn);
        Assert.Equal((Day("2026-12-05"), Day("2029-11-21")), (check.FirstDay, check.LastDay));
    }

    [Fact]
    public void Check_WhenTheAnniversaryIsASaturday_GivesBothDatesOfLimitation()
    {
        var check = Check(new(Day("2023-11-07"), Day("2023-11-21")), "2026-11-23");

        Assert.Equal(Day("2026-11-21"), check.LimitationAnniversary);
        Assert.Equal(Day("2026-11-23"), check.LegalExpiry);
        Assert.Equal([RegistrationWarningKind.LimitationImminent], check.Warnings.Select(w => w.Kind));
    }

    [Fact]
    public void Check_OfALoan_HasTenYearsLimitationButTheSameGate()
    {
        var check = Check(new(Day("2020-01-01"), Day("2020-01-15"), ClaimType: ClaimType.Loan), "2026-11-21");

        Assert.Equal(RegistrationResult.NeedsAssessment, check.Result);
        Assert.Equal(Day("2030-01-15"), check.LimitationAnniversary);
        Assert.Empty(check.Warnings);
    }

    [Fact]
    public void Check_ByOtherLimits_FollowsThem()
    {
        var facts = new InvoiceFacts(Day("2026-11-01"), Day("2026-11-10"));

        var check = RegistrationRule.Check(facts, new RegistrationLimits(30, 1), new(), Known.Fees, Day("2026-12-09"));

        Assert.Equal(RegistrationResult.TooEarly, check.Result);
        Assert.Equal((Day("2026-12-10"), Day("2027-11-10")), (check.FirstDay, check.LastDay));
    }

    [Theory]
    [InlineData("2023-11-01", "2023-12-01", "2026-11-01", false)]
    [InlineData("2023-11-01", "2023-12-01", "2026-11-02", true)]
    [InlineData("2023-10-22", "2023-11-21", "2026-11-21", true)]
    [InlineData("2023-11-01", "2023-12-01", "2026-12-01", true)]
    [InlineData("2023-11-01", "2023-12-01", "2026-12-02", false)]
    [InlineData("2026-11-06", "2026-11-07", "2026-11-21", false)]
    public void Check_BetweenTheAnniversaries_WarnsOfTheInvoiceDate(string invoiced, string due, string today, bool warns) =>
        AssertWarning(
            new(Day(invoiced), Day(due)),
            today,
            RegistrationWarningKind.InvoiceDateOlderThanThreeYears,
            warns ? Day(invoiced).AddYears(3) : null
        );

    [Theory]
    [InlineData("2026-08-23", false)]
    [InlineData("2026-08-24", true)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-24", false)]
    public void Check_WithFewerThanNinetyDaysLeft_WarnsOfLimitation(string today, bool warns) =>
        AssertWarning(
            new(Day("2023-11-07"), Day("2023-11-21")),
            today,
            RegistrationWarningKind.LimitationImminent,
            warns ? Day("2026-11-21") : null
        );

    [Theory]
    [InlineData(DebtorStanding.Business, "2026-03-02", false)]
    [InlineData(DebtorStanding.Business, "2026-03-03", true)]
    [InlineData(DebtorStanding.Consumer, "2026-03-03", false)]
    public void Check_OfABusinessGivenMoreThanSixtyDays_WarnsOfTheDueDate(DebtorStanding debtor, string due, bool warns) =>
        AssertWarning(
            new(Day("2026-01-01"), Day(due), debtor),
            "2026-04-01",
            RegistrationWarningKind.DueDateUnusuallyFar,
            warns ? Day("2026-03-02") : null
        );

    [Theory]
    [InlineData("2008-11-21", false)]
    [InlineData("2008-11-22", true)]
    public void Check_OfADebtorUnder18_WarnsUntilTheBirthday(string born, bool warns) =>
        AssertWarning(
            new(Day("2026-10-01"), Day("2026-10-15"), DebtorBirthDate: Day(born)),
            "2026-11-21",
            RegistrationWarningKind.DebtorMayBeMinor,
            warns ? Day(born).AddYears(18) : null
        );

    [Theory]
    [InlineData("2026000114", true)]
    [InlineData("2026000113", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Check_OfAPaymentReference_WarnsWhenItPassesNeitherCheck(string? reference, bool warns)
    {
        var facts = new InvoiceFacts(Day("2026-10-01"), Day("2026-10-15"), PaymentReference: reference);

        Assert.Equal(
            warns,
            Check(facts, "2026-11-21").Warnings.Contains(new RegistrationWarning(RegistrationWarningKind.KidCheckFailed))
        );
    }

    [Theory]
    [InlineData("2026-05-01", null)]
    [InlineData("2026-05-25", 180)]
    [InlineData("2026-08-23", 90)]
    [InlineData("2026-10-22", 30)]
    [InlineData("2027-01-01", 30)]
    public void Reached_AsTheAnniversaryNears_NamesTheNearestWarning(string today, int? expected) =>
        Assert.Equal(expected, new LimitationWarningDays().Reached(Day("2026-11-21"), Day(today)));

    [Theory]
    // One letter of 38 kr in 2026, and 28 days after the due date still only one.
    [InlineData("2026-10-24", "2026-11-21", 3_800, null, null, 0)]
    [InlineData("2026-10-24", "2026-11-21", 3_801, RegistrationWarningKind.ReminderFeesAboveMaximum, "2026-11-21", 3_800)]
    // A second can have been sent from the 29th day.
    [InlineData("2026-10-23", "2026-11-21", 3_801, RegistrationWarningKind.ReminderFeesAboveOneLetter, "2026-11-21", 3_800)]
    [InlineData("2026-10-23", "2026-11-21", 7_000, RegistrationWarningKind.ReminderFeesAboveOneLetter, "2026-11-21", 3_800)]
    [InlineData("2026-10-23", "2026-11-21", 7_600, RegistrationWarningKind.ReminderFeesAboveOneLetter, "2026-11-21", 3_800)]
    [InlineData("2026-10-23", "2026-11-21", 7_601, RegistrationWarningKind.ReminderFeesAboveMaximum, "2026-11-21", 7_600)]
    // R of the day: 700 until the end of 2025.
    [InlineData("2025-11-01", "2025-12-31", 3_501, RegistrationWarningKind.ReminderFeesAboveOneLetter, "2025-12-31", 3_500)]
    [InlineData("2025-11-01", "2026-01-01", 3_501, null, null, 0)]
    // A claim that fell due before October 2020 keeps the old fraction.
    [InlineData("2020-09-30", "2020-12-01", 7_000, null, null, 0)]
    [InlineData("2020-10-01", "2020-12-01", 7_000, RegistrationWarningKind.ReminderFeesAboveOneLetter, "2020-12-01", 3_500)]
    // Before any fee is allowed: the first day on which it is.
    [InlineData("2026-11-20", "2026-11-21", 3_800, null, null, 0)]
    [InlineData("2026-11-20", "2026-11-21", 7_000, RegistrationWarningKind.ReminderFeesAboveMaximum, "2026-12-04", 3_800)]
    // No row of the day: nothing is said.
    [InlineData("2014-06-01", "2014-12-31", 99_999, null, null, 0)]
    [InlineData("2026-10-23", "2026-11-21", 0, null, null, 0)]
    public void Check_OfReminderFees_SaysTheMaximumOfTheDay(
        string due,
        string today,
        long fees,
        RegistrationWarningKind? kind,
        string? day,
        long maximum
    )
    {
        var facts = new InvoiceFacts(Day(due).AddDays(-14), Day(due), ReminderFees: new Money(fees));

        Assert.Equal(
            kind is null ? null : new RegistrationWarning(kind.Value, Day(day!), new Money(maximum)),
            Check(facts, today)
                .Warnings.SingleOrDefault(one =>
                    one.Kind
                        is RegistrationWarningKind.ReminderFeesAboveOneLetter
                            or RegistrationWarningKind.ReminderFeesAboveMaximum
                )
        );
    }

    private static void AssertWarning(InvoiceFacts facts, string today, RegistrationWarningKind kind, DateOnly? date)
    {
        var warning = Check(facts, today).Warnings.SingleOrDefault(w => w.Kind == kind);

        Assert.Equal(date, warning?.Date);
    }

    private static RegistrationCheck Check(InvoiceFacts facts, string today) =>
        RegistrationRule.Check(facts, new(), new(), Known.Fees, Day(today));
}
