using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Registrations;

/// <summary>Something the sender should know; it stops nothing.</summary>
public enum RegistrationWarningKind
{
    /// <summary>Three years have passed since the invoice date but not since the due date. Date: that anniversary.</summary>
    InvoiceDateOlderThanThreeYears = 0,

    /// <summary>Few days remain until the claim is time-barred. Date: the unmoved anniversary.</summary>
    LimitationImminent = 1,

    /// <summary>More than 60 days' credit to a business (forsinkelsesrenteloven § 2 a). Date: the 60th day.</summary>
    DueDateUnusuallyFar = 2,

    /// <summary>The debtor has not turned 18. Date: the day it happens.</summary>
    DebtorMayBeMinor = 3,

    /// <summary>The payment reference passes neither check; a slip, or another country's reference. No date.</summary>
    KidCheckFailed = 4,

    /// <summary>More than one reminder may cost; right only when two were sent. Date and amount: the maximum of one letter on a day.</summary>
    ReminderFeesAboveOneLetter = 5,

    /// <summary>More than all reminders together may cost. Date and amount: that maximum on a day.</summary>
    ReminderFeesAboveMaximum = 6,
}

/// <summary>A warning with the date and the amount it is about, where there are any.</summary>
public sealed record RegistrationWarning(RegistrationWarningKind Kind, DateOnly? Date = null, Money? Amount = null);
