using CrediCare.Domain.Amounts;
using CrediCare.Domain.Registrations;

namespace CrediCare.Domain.Fees;

/// <summary>Light from the payment demand; heavy, twice as much, when its deadline is long missed.</summary>
public enum FeeKind
{
    Light = 0,
    Heavy = 1,
}

/// <summary>
/// The most a debtor can be charged for collection (inkassoforskriften §§ 2-2 and 2-3): R on the day the principal is
/// paid, times the multiplier of the band that the claim's due date points to.
/// </summary>
public static class CollectionFees
{
    /// <summary>
    /// The cap in whole øre. It is rounded half up once at the end, since the rule itself does not round.
    /// </summary>
    /// <param name="principal">With interest accrued before the due date, without later interest and costs.</param>
    /// <param name="debtor">Businesses pay more.</param>
    /// <param name="creditorDeductsVat">When not, VAT is added.</param>
    /// <param name="kind">Light or heavy.</param>
    /// <param name="dueDate">Chooses the bands.</param>
    /// <param name="paidOrToday">Chooses R: the day the principal was paid, or today while it is not.</param>
    /// <param name="tables">The dated rows.</param>
    public static Outcome<Money, FeeRefusal> Cap(
        Money principal,
        DebtorStanding debtor,
        bool creditorDeductsVat,
        FeeKind kind,
        DateOnly dueDate,
        DateOnly paidOrToday,
        FeeTables tables
    )
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentOutOfRangeException.ThrowIfLessThan(principal, Money.Zero);
        if (tables.BaseRateOn(paidOrToday) is not { } rate)
            return FeeRefusal.BaseRateUnknown;

        if (tables.FactorsOn(paidOrToday) is not { } factors)
            return FeeRefusal.FactorsUnknown;

        if (tables.BandsForClaimDue(dueDate)?.Bands.FirstOrDefault(b => b.UpTo is null || principal <= b.UpTo) is not { } band)
            return FeeRefusal.BandsUnknown;

        var multiplier = kind switch
        {
            FeeKind.Light => band.Light,
            FeeKind.Heavy => band.Heavy,
        };
        var fee = rate.Amount.Kroner * multiplier * (debtor == DebtorStanding.Business ? factors.BusinessFactor : 1m);
        return Rounding.HalfUp(Vat.Added(fee, creditorDeductsVat, factors));
    }
}
