using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Interest;

/// <summary>What bears interest from a day on, that day included, until the next step.</summary>
public sealed record PrincipalStep(DateOnly From, Money Principal);
