namespace CrediCare.Domain.Registrations;

/// <summary>
/// Where a registration stands. A draft lives in a table of its own and becomes a registration when it is sent; the
/// value is here because both are shown in one list.
/// </summary>
public enum RegistrationState
{
    Draft,
    Submitted,
    NeedsAssessment,

    /// <summary>By a person, after assessment.</summary>
    Rejected,

    /// <summary>By the import, with a <see cref="RefusalReason"/>.</summary>
    Refused,
    Withdrawn,
    Imported,
}
