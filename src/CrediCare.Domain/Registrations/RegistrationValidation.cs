using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Domain.Registrations;

/// <summary>
/// What is wrong with a registration in itself. Form, file, e-invoice and API all ask here. Duplicates are for the
/// database, and whether it comes too early or too late is for <see cref="RegistrationRule"/>.
/// </summary>
public static class RegistrationValidation
{
    /// <summary>A notice's deadline is at least this many days after the day it was sent, that day not counted.</summary>
    public const int LeastNoticeDays = 14;

    /// <summary>A thousand million kroner; what is larger is a slip.</summary>
    public static readonly Money LargestAmount = new(100_000_000_000);

    private const string Kroner = "NOK";

    /// <summary>Everything wrong at once, in the order of the form; empty when nothing is.</summary>
    public static IReadOnlyList<RegistrationFinding> Problems(
        RegistrationFacts facts,
        DateOnly today,
        BirthNumberRules? birthNumbers = null
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. Dates(facts, today),
            .. Amounts(facts),
            .. Kind(facts),
            .. facts.NoticeWasSent ? Notice(facts, today) : [],
            .. Debtor(facts, today, birthNumbers ?? BirthNumberRules.Production),
        ];
    }

    private static IEnumerable<RegistrationFinding> Dates(RegistrationFacts facts, DateOnly today)
    {
        if (facts.InvoiceDate is null)
            yield return new(RegistrationField.InvoiceDate, RegistrationProblem.InvoiceDateMissing);
        else if (facts.InvoiceDate > today)
            yield return new(RegistrationField.InvoiceDate, RegistrationProblem.InvoiceDateInFuture);

        if (facts.DueDate is null)
            yield return new(RegistrationField.DueDate, RegistrationProblem.DueDateMissing);
        else if (facts.DueDate < facts.InvoiceDate)
            yield return new(RegistrationField.DueDate, RegistrationProblem.DueDateBeforeInvoiceDate);
    }

    private static IEnumerable<RegistrationFinding> Amounts(RegistrationFacts facts)
    {
        if (AmountProblem(facts.Invoiced) is { } invoiced)
            yield return new(RegistrationField.InvoicedAmount, invoiced);

        if (AmountProblem(facts.Outstanding) is { } outstanding)
            yield return new(RegistrationField.OutstandingAmount, outstanding);
        else if (facts.Outstanding > facts.Invoiced)
            yield return new(RegistrationField.OutstandingAmount, RegistrationProblem.OutstandingGreaterThanInvoiced);

        if (facts.ReminderFees is { IsNegative: true })
            yield return new(RegistrationField.ReminderFees, RegistrationProblem.ReminderFeesNegative);
        else if (facts.ReminderFees > LargestAmount)
            yield return new(RegistrationField.ReminderFees, RegistrationProblem.AmountTooLarge);
    }

    private static RegistrationProblem? AmountProblem(Money? amount) =>
        amount switch
        {
            null => RegistrationProblem.AmountMissing,
            { IsPositive: false } => RegistrationProblem.AmountNotPositive,
            { } given when given > LargestAmount => RegistrationProblem.AmountTooLarge,
            _ => null,
        };

    private static IEnumerable<RegistrationFinding> Kind(RegistrationFacts facts)
    {
        if (
            !string.IsNullOrWhiteSpace(facts.Currency)
            && !facts.Currency.Trim().Equals(Kroner, StringComparison.OrdinalIgnoreCase)
        )
            yield return new(RegistrationField.Currency, RegistrationProblem.CurrencyNotSupported);

        if (facts.IsCreditNote)
            yield return new(RegistrationField.DocumentType, RegistrationProblem.CreditNote);
    }

    private static IEnumerable<RegistrationFinding> Notice(RegistrationFacts facts, DateOnly today)
    {
        if (facts.NoticeSentOn is not { } sent)
            yield return new(RegistrationField.NoticeSentOn, RegistrationProblem.NoticeSentOnMissing);
        else if (sent > today)
            yield return new(RegistrationField.NoticeSentOn, RegistrationProblem.NoticeDatedInFuture);
        else if (sent <= facts.DueDate)
            yield return new(RegistrationField.NoticeSentOn, RegistrationProblem.NoticeNotAfterDueDate);

        if (facts.NoticeDeadline is null)
            yield return new(RegistrationField.NoticeDeadline, RegistrationProblem.NoticeDeadlineMissing);
        else if (facts.NoticeDeadline < facts.NoticeSentOn?.PlusDays(LeastNoticeDays))
            yield return new(RegistrationField.NoticeDeadline, RegistrationProblem.NoticeDeadlineTooShort);
    }

    private static IEnumerable<RegistrationFinding> Debtor(RegistrationFacts facts, DateOnly today, BirthNumberRules birthNumbers)
    {
        if (!string.IsNullOrWhiteSpace(facts.OrganisationNumber) && !OrganisationNumber.TryParse(facts.OrganisationNumber, out _))
            yield return new(RegistrationField.OrganisationNumber, RegistrationProblem.OrganisationNumberInvalid);

        var hasNumber = NationalIdentityNumber.TryParse(facts.NationalIdentityNumber, birthNumbers, out var number);
        if (!hasNumber && !string.IsNullOrWhiteSpace(facts.NationalIdentityNumber))
            yield return new(RegistrationField.NationalIdentityNumber, RegistrationProblem.NationalIdentityNumberInvalid);

        if (facts.BirthDate > today)
            yield return new(RegistrationField.BirthDate, RegistrationProblem.BirthDateInFuture);
        else if (hasNumber && facts.BirthDate is { } born && !number.BirthDates.Contains(born))
            yield return new(RegistrationField.BirthDate, RegistrationProblem.BirthDateNotOfNumber);
    }
}
