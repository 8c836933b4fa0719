using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Limitation;

namespace CrediCare.Domain.Registrations;

/// <summary>
/// May this invoice be registered? Decided by the due date alone, in calendar days and whole years: weekends, holidays,
/// clock changes and the invoice date play no part. Sending a claim in does not interrupt limitation.
/// </summary>
public static class RegistrationRule
{
    private const int UsualCreditDays = 60;
    private const int AgeOfMajority = 18;
    private const int InvoiceDateWarningYears = 3;

    /// <summary><paramref name="today"/> is the calendar date in Europe/Oslo.</summary>
    public static RegistrationCheck Check(
        InvoiceFacts facts,
        RegistrationLimits limits,
        LimitationWarningDays days,
        FeeTables fees,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(fees);
        var first = facts.DueDate.PlusDays(limits.MinimumDaysOverdue);
        var last = facts.DueDate.PlusYears(limits.MaximumYearsOverdue);
        var limitation = LimitationClock.Unbroken(facts.ClaimType, facts.DueDate);
        var (result, reason, turnsOn) =
            today < first ? (RegistrationResult.TooEarly, TooEarlyReason(facts, today), first)
            : today <= last ? (RegistrationResult.Accepted, RegistrationReason.WithinLimits, last.PlusDays(1))
            : (RegistrationResult.NeedsAssessment, RegistrationReason.OverdueTooLong, (DateOnly?)null);
        var warnings = OfDates(facts, days, limitation, today);
        if (OfKid(facts.PaymentReference) is { } kid)
            warnings.Add(kid);
        if (OfReminderFees(facts, fees, today) is { } reminderFees)
            warnings.Add(reminderFees);
        return new(result, reason, first, last, turnsOn, limitation.Anniversary, limitation.LegalExpiry, warnings);
    }

    /// <summary>What can be said of a payment reference alone, before any date is known; null when nothing is wrong or none is given.</summary>
    public static RegistrationWarning? OfKid(string? paymentReference) =>
        string.IsNullOrWhiteSpace(paymentReference) || PaymentReference.TryParse(paymentReference, out _)
            ? null
            : new(RegistrationWarningKind.KidCheckFailed);

    private static RegistrationReason TooEarlyReason(InvoiceFacts facts, DateOnly today) =>
        today <= facts.DueDate ? RegistrationReason.NotOverdue : RegistrationReason.NotOverdueLongEnough;

    private static List<RegistrationWarning> OfDates(
        InvoiceFacts facts,
        LimitationWarningDays days,
        LimitationPeriod limitation,
        DateOnly today
    )
    {
        var found = new List<RegistrationWarning>();
        var invoiceAnniversary = facts.InvoiceDate.PlusYears(InvoiceDateWarningYears);
        if (today > invoiceAnniversary && today <= facts.DueDate.PlusYears(InvoiceDateWarningYears))
            found.Add(new(RegistrationWarningKind.InvoiceDateOlderThanThreeYears, invoiceAnniversary));

        if (days.IsImminent(limitation.Anniversary, today) && today <= limitation.LegalExpiry)
            found.Add(new(RegistrationWarningKind.LimitationImminent, limitation.Anniversary));

        var lastUsualDueDate = facts.InvoiceDate.PlusDays(UsualCreditDays);
        if (facts.Debtor == DebtorStanding.Business && facts.DueDate > lastUsualDueDate)
            found.Add(new(RegistrationWarningKind.DueDateUnusuallyFar, lastUsualDueDate));

        if (facts.DebtorBirthDate?.PlusYears(AgeOfMajority) is { } majority && today < majority)
            found.Add(new(RegistrationWarningKind.DebtorMayBeMinor, majority));
        return found;
    }

    private static RegistrationWarning? OfReminderFees(InvoiceFacts facts, FeeTables fees, DateOnly today) =>
        facts.ReminderFees <= Money.Zero || ReminderFeeLimit.Of(facts.DueDate, today, fees) is not { } limit ? null
        : facts.ReminderFees > limit.InAll ? new(RegistrationWarningKind.ReminderFeesAboveMaximum, limit.Day, limit.InAll)
        : facts.ReminderFees > limit.OneLetter
            ? new(RegistrationWarningKind.ReminderFeesAboveOneLetter, limit.Day, limit.OneLetter)
        : null;
}
