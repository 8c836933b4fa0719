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
        var found = new List<RegistrationFinding>();
        Dates(facts, today, found);
        Amounts(facts, found);
        Kind(facts, found);
        if (facts.NoticeWasSent)
            Notice(facts, today, found);
        Debtor(facts, today, birthNumbers ?? BirthNumberRules.Production, found);
        return found;
    }

    private static void Dates(RegistrationFacts facts, DateOnly today, List<RegistrationFinding> found)
    {
        if (facts.InvoiceDate is null)
            found.Add(new(RegistrationField.InvoiceDate, RegistrationProblem.InvoiceDateMissing));
        else if (facts.InvoiceDate > today)
            found.Add(new(RegistrationField.InvoiceDate, RegistrationProblem.InvoiceDateInFuture));

        if (facts.DueDate is null)
            found.Add(new(RegistrationField.DueDate, RegistrationProblem.DueDateMissing));
        else if (facts.DueDate < facts.InvoiceDate)
            found.Add(new(RegistrationField.DueDate, RegistrationProblem.DueDateBeforeInvoiceDate));
    }

    private static void Amounts(RegistrationFacts facts, List<RegistrationFinding> found)
    {
        if (AmountProblem(facts.Invoiced) is { } invoiced)
            found.Add(new(RegistrationField.InvoicedAmount, invoiced));

        if (AmountProblem(facts.Outstanding) is { } outstanding)
            found.Add(new(RegistrationField.OutstandingAmount, outstanding));
        else if (facts.Outstanding > facts.Invoiced)
            found.Add(new(RegistrationField.OutstandingAmount, RegistrationProblem.OutstandingGreaterThanInvoiced));

        if (facts.ReminderFees is { IsNegative: true })
            found.Add(new(RegistrationField.ReminderFees, RegistrationProblem.ReminderFeesNegative));
        else if (facts.ReminderFees > LargestAmount)
            found.Add(new(RegistrationField.ReminderFees, RegistrationProblem.AmountTooLarge));
    }

    private static RegistrationProblem? AmountProblem(Money? amount) =>
        amount switch
        {
            null => RegistrationProblem.AmountMissing,
            { IsPositive: false } => RegistrationProblem.AmountNotPositive,
            { } given when given > LargestAmount => RegistrationProblem.AmountTooLarge,
            _ => null,
        };

    private static void Kind(RegistrationFacts facts, List<RegistrationFinding> found)
    {
        if (
            !string.IsNullOrWhiteSpace(facts.Currency)
            && !facts.Currency.Trim().Equals(Kroner, StringComparison.OrdinalIgnoreCase)
        )
            found.Add(new(RegistrationField.Currency, RegistrationProblem.CurrencyNotSupported));

        if (facts.IsCreditNote)
            found.Add(new(RegistrationField.DocumentType, RegistrationProblem.CreditNote));
    }

    private static void Notice(RegistrationFacts facts, DateOnly today, List<RegistrationFinding> found)
    {
        if (facts.NoticeSentOn is not { } sent)
            found.Add(new(RegistrationField.NoticeSentOn, RegistrationProblem.NoticeSentOnMissing));
        else if (sent > today)
            found.Add(new(RegistrationField.NoticeSentOn, RegistrationProblem.NoticeDatedInFuture));
        else if (sent <= facts.DueDate)
            found.Add(new(RegistrationField.NoticeSentOn, RegistrationProblem.NoticeNotAfterDueDate));

        if (facts.NoticeDeadline is null)
            found.Add(new(RegistrationField.NoticeDeadline, RegistrationProblem.NoticeDeadlineMissing));
        else if (facts.NoticeDeadline < facts.NoticeSentOn?.PlusDays(LeastNoticeDays))
            found.Add(new(RegistrationField.NoticeDeadline, RegistrationProblem.NoticeDeadlineTooShort));
    }

    private static void Debtor(
        RegistrationFacts facts,
        DateOnly today,
        BirthNumberRules birthNumbers,
        List<RegistrationFinding> found
    )
    {
        if (!string.IsNullOrWhiteSpace(facts.OrganisationNumber) && !OrganisationNumber.TryParse(facts.OrganisationNumber, out _))
            found.Add(new(RegistrationField.OrganisationNumber, RegistrationProblem.OrganisationNumberInvalid));

        var hasNumber = NationalIdentityNumber.TryParse(facts.NationalIdentityNumber, birthNumbers, out var number);
        if (!hasNumber && !string.IsNullOrWhiteSpace(facts.NationalIdentityNumber))
            found.Add(new(RegistrationField.NationalIdentityNumber, RegistrationProblem.NationalIdentityNumberInvalid));

        if (facts.BirthDate > today)
            found.Add(new(RegistrationField.BirthDate, RegistrationProblem.BirthDateInFuture));
        else if (hasNumber && facts.BirthDate is { } born && !number.BirthDates.Contains(born))
            found.Add(new(RegistrationField.BirthDate, RegistrationProblem.BirthDateNotOfNumber));
    }
}
