namespace CrediCare.Domain.Registrations;

/// <summary>The gate's answer, with all that a page needs to explain it.</summary>
/// <param name="Result">What may be done on the day asked about.</param>
/// <param name="Reason">Why.</param>
/// <param name="FirstDay">The first day it can be sent in, inclusive.</param>
/// <param name="LastDay">The last day it is taken without assessment, inclusive.</param>
/// <param name="TurnsOn">The day the result becomes another one, or null when it stays.</param>
/// <param name="LimitationAnniversary">The day the limitation period ends, unmoved; deadlines and alerts use it.</param>
/// <param name="LegalExpiry">The same, moved past weekends and holidays.</param>
/// <param name="Warnings">At most one of each kind, in the order of the kinds.</param>
public sealed record RegistrationCheck(
    RegistrationResult Result,
    RegistrationReason Reason,
    DateOnly FirstDay,
    DateOnly LastDay,
    DateOnly? TurnsOn,
    DateOnly LimitationAnniversary,
    DateOnly LegalExpiry,
    IReadOnlyList<RegistrationWarning> Warnings
);
