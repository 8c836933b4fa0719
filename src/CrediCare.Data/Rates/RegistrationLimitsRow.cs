using CrediCare.Domain.Registrations;

namespace CrediCare.Data.Rates;

/// <summary>When an invoice may be sent in: the agency's rule, 14 days and 3 years unless its administrator says otherwise.</summary>
public sealed class RegistrationLimitsRow : DatedRow
{
    public required int MinimumDaysOverdue { get; init; }
    public required int MaximumYearsOverdue { get; init; }

    internal RegistrationLimits ToLimits() => new(MinimumDaysOverdue, MaximumYearsOverdue);
}
