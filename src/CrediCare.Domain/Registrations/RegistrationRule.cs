using CrediCare.Domain.Calendar;
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
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(days);
        var first = facts.DueDate.PlusDays(limits.MinimumDaysOverdue);
        var last = facts.DueDate.PlusYears(limits.MaximumYearsOverdue);
        var limitation = LimitationClock.Unbroken(facts.ClaimType, facts.DueDate);
        var (result, reason, turnsOn) =
            today < first ? (RegistrationResult.TooEarly, TooEarlyReason(facts, today), first)
            : today <= last ? (RegistrationResult.Accepted, RegistrationReason.WithinLimits, last.PlusDays(1))
            : (RegistrationResult.NeedsAssessment, RegistrationReason.OverdueTooLong, (DateOnly?)null);
        var warnings = Warnings(facts, days, limitation, today).ToList();
        return new(result, reason, first, last, turnsOn, limitation.Anniversary, limitation.LegalExpiry, warnings);
    }

    private static RegistrationReason TooEarlyReason(InvoiceFacts facts, DateOnly today) =>
        today <= facts.DueDate ? RegistrationReason.NotOverdue : RegistrationReason.NotOverdueLongEnough;

    private static IEnumerable<RegistrationWarning> Warnings(
        InvoiceFacts facts,
        LimitationWarningDays days,
        LimitationPeriod limitation,
        DateOnly today
    )
    {
        var invoiceAnniversary = facts.InvoiceDate.PlusYears(InvoiceDateWarningYears);
        if (today > invoiceAnniversary && today <= facts.DueDate.PlusYears(InvoiceDateWarningYears))
            yield return new(RegistrationWarningKind.InvoiceDateOlderThanThreeYears, invoiceAnniversary);

        if (days.IsImminent(limitation.Anniversary, today) && today <= limitation.LegalExpiry)
            yield return new(RegistrationWarningKind.LimitationImminent, limitation.Anniversary);

        var lastUsualDueDate = facts.InvoiceDate.PlusDays(UsualCreditDays);
        if (facts.Debtor == DebtorStanding.Business && facts.DueDate > lastUsualDueDate)
            yield return new(RegistrationWarningKind.DueDateUnusuallyFar, lastUsualDueDate);

        if (facts.DebtorBirthDate?.PlusYears(AgeOfMajority) is { } majority && today < majority)
            yield return new(RegistrationWarningKind.DebtorMayBeMinor, majority);

        if (!string.IsNullOrWhiteSpace(facts.PaymentReference) && !PaymentReference.TryParse(facts.PaymentReference, out _))
            yield return new(RegistrationWarningKind.KidCheckFailed);
    }
}
