using CrediCare.Domain.Amounts;
using CrediCare.Domain.Interest;

namespace CrediCare.Data.Rates;

/// <summary>EUR 40 in kroner for one half-year (forsinkelsesrenteloven § 3 a).</summary>
public sealed class LatePaymentCompensationRow : DatedRow
{
    public required Money Amount { get; init; }

    internal LatePaymentCompensation ToCompensation() => new(ValidFrom, Amount, Source);
}
