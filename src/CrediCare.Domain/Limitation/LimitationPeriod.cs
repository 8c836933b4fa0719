namespace CrediCare.Domain.Limitation;

/// <summary>
/// The end of a limitation period: at the end of the <paramref name="Anniversary"/>, or of the next working day when
/// that is a Saturday, Sunday or holiday (foreldelsesloven § 29). Deadlines and alerts use the anniversary.
/// </summary>
public sealed record LimitationPeriod(DateOnly Anniversary, DateOnly LegalExpiry);
