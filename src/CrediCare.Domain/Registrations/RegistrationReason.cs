namespace CrediCare.Domain.Registrations;

/// <summary>Why the gate answers as it does.</summary>
public enum RegistrationReason
{
    /// <summary>The due date has not passed.</summary>
    NotOverdue = 0,

    /// <summary>Overdue, but by fewer days than the limit.</summary>
    NotOverdueLongEnough = 1,

    WithinLimits = 2,

    /// <summary>Overdue by more years than the limit.</summary>
    OverdueTooLong = 3,
}
