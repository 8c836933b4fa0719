using CrediCare.Domain.Amounts;
using CrediCare.Domain.Registrations;

namespace CrediCare.Domain.Fees;

/// <summary>
/// What collecting a claim may cost the debtor at the most, by the rates of a day (<see cref="CollectionFees"/>): light once a
/// demand is sent, heavy instead of it once its deadline is long missed. Whole øre; null where a rate is
/// missing.
/// </summary>
public sealed record FeeExposure(Money? Light, Money? Heavy)
{
    /// <param name="principal">What is left of the invoice.</param>
    /// <param name="debtor">Businesses pay more.</param>
    /// <param name="creditorDeductsVat">When not, VAT is added.</param>
    /// <param name="dueDate">Chooses the bands.</param>
    /// <param name="today">In Oslo; chooses the rate.</param>
    /// <param name="tables">The dated rows.</param>
    public static FeeExposure Of(
        Money principal,
        DebtorStanding debtor,
        bool creditorDeductsVat,
        DateOnly dueDate,
        DateOnly today,
        FeeTables tables
    )
    {
        Money? Cap(FeeKind kind) =>
            CollectionFees.Cap(principal, debtor, creditorDeductsVat, kind, dueDate, today, tables) is { Succeeded: true } cap
                ? cap.Value
                : null;
        return new(Cap(FeeKind.Light), Cap(FeeKind.Heavy));
    }
}
