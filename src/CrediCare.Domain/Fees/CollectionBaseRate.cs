using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Fees;

/// <summary>
/// Inkassosatsen, called R: the amount that letter fees and collection fees are fractions and multiples of
/// (inkassoforskriften § 1-1). Valid until the next row starts.
/// </summary>
public sealed record CollectionBaseRate(DateOnly ValidFrom, Money Amount, string Source);
