using CrediCare.Domain.Registrations;
using FsCheck;
using FsCheck.Fluent;

namespace CrediCare.Domain.Tests.Registrations;

public class RegistrationPropertyTests
{
    private static Gen<(InvoiceFacts Facts, DateOnly Today)> InvoicesAndDays =>
        from due in Any.Date
        from credit in Gen.Choose(0, 120)
        from today in Gen.OneOf(
            Any.Date,
            Gen.Choose(-20, 1_200).Select(due.AddDays),
            Gen.Elements(13, 14, 1_095, 1_096, 1_097).Select(due.AddDays)
        )
        select (new InvoiceFacts(due.AddDays(-credit), due), today);

    [Fact]
    public void Check_OfAnyInvoiceOnAnyDay_HasExactlyOneResult() =>
        Any.Holds(
            InvoicesAndDays,
            drawn =>
            {
                var check = Check(drawn.Facts, drawn.Today);
                bool[] holds =
                [
                    check.Result == RegistrationResult.TooEarly && drawn.Today < drawn.Facts.DueDate.AddDays(14),
                    check.Result == RegistrationResult.Accepted && drawn.Today >= check.FirstDay && drawn.Today <= check.LastDay,
                    check.Result == RegistrationResult.NeedsAssessment && drawn.Today > check.LastDay,
                ];
                return holds.Count(h => h) == 1;
            }
        );

    [Fact]
    public void Check_AsDaysPass_OnlyEverMovesOn() =>
        Any.Holds(
            from drawn in InvoicesAndDays
            from later in Gen.OneOf(Gen.Constant(1), Gen.Choose(1, 2_000))
            select (drawn.Facts, drawn.Today, Later: drawn.Today.AddDays(later)),
            drawn => Check(drawn.Facts, drawn.Today).Result <= Check(drawn.Facts, drawn.Later).Result
        );

    [Fact]
    public void Check_OnTheDayItTurns_HasAnotherResultAndNotTheDayBefore() =>
        Any.Holds(
            InvoicesAndDays,
            drawn =>
            {
                var check = Check(drawn.Facts, drawn.Today);
                return check.TurnsOn is not { } turn
                    ? check.Result == RegistrationResult.NeedsAssessment
                    : turn > drawn.Today
                        && Check(drawn.Facts, turn).Result == check.Result + 1
                        && Check(drawn.Facts, turn.AddDays(-1)).Result == check.Result;
            }
        );

    [Fact]
    public void Check_WhateverTheInvoiceDate_AnswersTheSame() =>
        Any.Holds(
            InvoicesAndDays,
            drawn =>
                Check(drawn.Facts, drawn.Today).Result
                == Check(drawn.Facts with { InvoiceDate = drawn.Facts.DueDate }, drawn.Today).Result
        );

    [Theory]
    [InlineData("9999-12-31", "9999-12-31")]
    [InlineData("9998-02-28", "9999-12-31")]
    [InlineData("0001-01-01", "0001-01-01")]
    [InlineData("0001-01-01", "9999-12-31")]
    public void Check_OfAnyDateThatCanBeTyped_AnswersWithoutFailing(string invoiced, string due)
    {
        foreach (var today in new[] { DateOnly.MinValue, Any.Day("2026-11-21"), DateOnly.MaxValue })
        {
            var facts = new InvoiceFacts(Any.Day(invoiced), Any.Day(due), DebtorStanding.Business, DebtorBirthDate: Any.Day(due));

            Assert.True(Enum.IsDefined(Check(facts, today).Result));
        }
    }

    private static RegistrationCheck Check(InvoiceFacts facts, DateOnly today) =>
        RegistrationRule.Check(facts, new(), new(), Known.Fees, today);
}
