using CrediCare.Domain.Fees;
using CrediCare.Domain.Interest;
using CrediCare.Domain.Limitation;
using CrediCare.Domain.Registrations;

namespace CrediCare.Data.Seeding;

/// <summary>The figures a made-up case is reckoned by: those of the database, as for every other case.</summary>
internal sealed record DemoCasesRates(
    LateInterestRates Interest,
    FeeTables Fees,
    RegistrationLimits Limits,
    LimitationWarningDays WarningDays
);
