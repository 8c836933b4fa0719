using CrediCare.Domain.Fees;
using CrediCare.Domain.Limitation;
using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Registrations;

/// <summary>The rule with the limits of one day, looked up once.</summary>
public sealed record GateOfDay(DateOnly Today, RegistrationLimits Limits, LimitationWarningDays WarningDays, FeeTables Fees)
{
    public RegistrationCheck Check(InvoiceFacts facts) => RegistrationRule.Check(facts, Limits, WarningDays, Fees, Today);
}
