using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Interest;

/// <summary>
/// EUR 40 in kroner for one half-year (forsinkelsesrenteloven § 3 a). Owed by businesses only (§ 4), without a
/// reminder, and offset against reminder and collection fees, never added to them.
/// </summary>
public sealed record LatePaymentCompensation(DateOnly ValidFrom, Money Amount, string Source);

/// <summary>The known amounts; a half-year without a row has none.</summary>
public sealed class LatePaymentCompensations(IEnumerable<LatePaymentCompensation> rows)
{
    private readonly List<LatePaymentCompensation> rows = [.. rows];

    /// <summary>The amount for a claim against a business that fell due on this day, or null where it is not known.</summary>
    public Money? ForClaimDue(DateOnly dueDate) =>
        rows.Where(r => r.ValidFrom <= dueDate && r.ValidFrom >= HalfYear.FirstDay(dueDate)).MaxBy(r => r.ValidFrom)?.Amount;
}
