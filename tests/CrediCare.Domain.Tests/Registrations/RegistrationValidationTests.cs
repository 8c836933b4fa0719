using CrediCare.Domain.Amounts;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Registrations;
using static CrediCare.Domain.Tests.Any;

namespace CrediCare.Domain.Tests.Registrations;

public class RegistrationValidationTests
{
    private static readonly DateOnly Today = Day("2026-11-21");

    private static readonly RegistrationFacts Sound = new()
    {
        InvoiceDate = Day("2026-10-01"),
        DueDate = Day("2026-10-15"),
        Invoiced = new Money(100_000),
        Outstanding = new Money(80_000),
        ReminderFees = new Money(3_500),
        Currency = "NOK",
        NoticeWasSent = true,
        NoticeSentOn = Day("2026-11-02"),
        NoticeDeadline = Day("2026-11-16"),
        OrganisationNumber = "310000019",
    };

    [Fact]
    public void Problems_OfASoundRegistration_AreNone() => Assert.Empty(RegistrationValidation.Problems(Sound, Today));

    [Fact]
    public void Problems_OfAnEmptyForm_AreWhatIsRequired() =>
        Assert.Equal(
            [
                new(RegistrationField.InvoiceDate, RegistrationProblem.InvoiceDateMissing),
                new(RegistrationField.DueDate, RegistrationProblem.DueDateMissing),
                new(RegistrationField.InvoicedAmount, RegistrationProblem.AmountMissing),
                new(RegistrationField.OutstandingAmount, RegistrationProblem.AmountMissing),
            ],
            RegistrationValidation.Problems(new(), Today)
        );

    [Fact]
    public void Problems_OfDates()
    {
        AssertOnly(
            Sound with
            {
                InvoiceDate = Today.AddDays(1),
                DueDate = Today.AddDays(9),
                NoticeWasSent = false,
            },
            RegistrationField.InvoiceDate,
            RegistrationProblem.InvoiceDateInFuture
        );
        AssertOnly(
            Sound with
            {
                DueDate = Day("2026-09-30"),
            },
            RegistrationField.DueDate,
            RegistrationProblem.DueDateBeforeInvoiceDate
        );
        AssertNone(Sound with { DueDate = Day("2026-10-01") });
        AssertNone(Sound with { InvoiceDate = Today, DueDate = Today, NoticeWasSent = false });
    }

    [Fact]
    public void Problems_OfAmounts()
    {
        AssertOnly(
            Sound with
            {
                Outstanding = Money.Zero,
            },
            RegistrationField.OutstandingAmount,
            RegistrationProblem.AmountNotPositive
        );
        AssertOnly(
            Sound with
            {
                Invoiced = new Money(-1),
                Outstanding = new Money(-1),
            },
            RegistrationProblem.AmountNotPositive,
            RegistrationProblem.AmountNotPositive
        );
        AssertOnly(
            Sound with
            {
                Outstanding = new Money(100_001),
            },
            RegistrationField.OutstandingAmount,
            RegistrationProblem.OutstandingGreaterThanInvoiced
        );
        AssertNone(Sound with { Outstanding = new Money(100_000) });
        AssertOnly(
            Sound with
            {
                ReminderFees = new Money(-1),
            },
            RegistrationField.ReminderFees,
            RegistrationProblem.ReminderFeesNegative
        );
        AssertNone(Sound with { ReminderFees = null });
        AssertNone(
            Sound with
            {
                Invoiced = RegistrationValidation.LargestAmount,
                Outstanding = RegistrationValidation.LargestAmount,
            }
        );
        AssertOnly(
            Sound with
            {
                Invoiced = new Money(long.MaxValue),
            },
            RegistrationField.InvoicedAmount,
            RegistrationProblem.AmountTooLarge
        );
        AssertOnly(
            Sound with
            {
                ReminderFees = new Money(long.MaxValue),
            },
            RegistrationField.ReminderFees,
            RegistrationProblem.AmountTooLarge
        );
    }

    [Fact]
    public void Problems_OfTheKindOfDocument()
    {
        AssertOnly(Sound with { Currency = "EUR" }, RegistrationField.Currency, RegistrationProblem.CurrencyNotSupported);
        AssertNone(Sound with { Currency = " nok " });
        AssertOnly(Sound with { IsCreditNote = true }, RegistrationField.DocumentType, RegistrationProblem.CreditNote);
    }

    [Fact]
    public void Problems_OfTheCreditorsOwnNotice()
    {
        AssertOnly(Sound with { NoticeSentOn = null }, RegistrationField.NoticeSentOn, RegistrationProblem.NoticeSentOnMissing);
        AssertOnly(
            Sound with
            {
                NoticeDeadline = null,
            },
            RegistrationField.NoticeDeadline,
            RegistrationProblem.NoticeDeadlineMissing
        );
        AssertOnly(
            Sound with
            {
                NoticeSentOn = Sound.DueDate,
            },
            RegistrationField.NoticeSentOn,
            RegistrationProblem.NoticeNotAfterDueDate
        );
        AssertNone(Sound with { NoticeSentOn = Sound.DueDate!.Value.AddDays(1) });
        AssertOnly(
            Sound with
            {
                NoticeSentOn = Today.AddDays(1),
                NoticeDeadline = Today.AddDays(20),
            },
            RegistrationField.NoticeSentOn,
            RegistrationProblem.NoticeDatedInFuture
        );
        AssertNone(Sound with { NoticeSentOn = Today, NoticeDeadline = Today.AddDays(14) });
        AssertOnly(
            Sound with
            {
                NoticeDeadline = Day("2026-11-15"),
            },
            RegistrationField.NoticeDeadline,
            RegistrationProblem.NoticeDeadlineTooShort
        );
        AssertOnly(
            Sound with
            {
                NoticeSentOn = DateOnly.MaxValue,
                NoticeDeadline = DateOnly.MaxValue,
            },
            RegistrationField.NoticeSentOn,
            RegistrationProblem.NoticeDatedInFuture
        );
        AssertNone(Sound with { NoticeWasSent = false, NoticeSentOn = Today.AddDays(1), NoticeDeadline = null });
    }

    [Fact]
    public void Problems_OfTheDebtorsIdentity()
    {
        AssertOnly(
            Sound with
            {
                OrganisationNumber = "310000018",
            },
            RegistrationField.OrganisationNumber,
            RegistrationProblem.OrganisationNumberInvalid
        );
        AssertOnly(
            Sound with
            {
                BirthDate = Today.AddDays(1),
            },
            RegistrationField.BirthDate,
            RegistrationProblem.BirthDateInFuture
        );
        AssertOnly(
            Sound with
            {
                NationalIdentityNumber = "15857050093",
            },
            RegistrationField.NationalIdentityNumber,
            RegistrationProblem.NationalIdentityNumberInvalid
        );

        var synthetic = Sound with { NationalIdentityNumber = "15857050093", BirthDate = Day("1970-05-15") };
        Assert.Empty(RegistrationValidation.Problems(synthetic, Today, BirthNumberRules.Testing));
        Assert.Equal(
            [new(RegistrationField.BirthDate, RegistrationProblem.BirthDateNotOfNumber)],
            RegistrationValidation.Problems(synthetic with { BirthDate = Day("1970-05-16") }, Today, BirthNumberRules.Testing)
        );
    }

    private static void AssertNone(RegistrationFacts facts) => Assert.Empty(RegistrationValidation.Problems(facts, Today));

    private static void AssertOnly(RegistrationFacts facts, RegistrationField field, RegistrationProblem problem) =>
        Assert.Equal([new(field, problem)], RegistrationValidation.Problems(facts, Today));

    private static void AssertOnly(RegistrationFacts facts, params RegistrationProblem[] problems) =>
        Assert.Equal(problems, RegistrationValidation.Problems(facts, Today).Select(p => p.Problem));
}
