namespace CrediCare.Domain.Registrations;

/// <summary>
/// When an invoice may be sent in: from this many days after it fell due until so many years after. Day 14 is the first
/// on which a notice fee may be claimed (inkassoforskriften § 1-2). The agency's administrator can change both.
/// </summary>
public sealed record RegistrationLimits(int MinimumDaysOverdue = 14, int MaximumYearsOverdue = 3);
