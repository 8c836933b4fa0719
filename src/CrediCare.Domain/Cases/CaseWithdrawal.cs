using CrediCare.Domain.Creditors;

namespace CrediCare.Domain.Cases;

/// <summary>
/// What a creditor was shown, and owes the agency, for taking a case back. In øre; the price is null where the agreement names
/// none and a caseworker says what it comes to; then the creditor has said yes to that before it was known.
/// </summary>
/// <param name="AgreedByUserId">Who said yes to a price that was not known; null where it was.</param>
public sealed record CaseWithdrawal(
    Guid Id,
    Guid CaseId,
    Guid CreditorId,
    DateOnly On,
    long? PriceOre,
    long? VatOre,
    long CourtFeesOre,
    Guid? AgreedByUserId = null
)
{
    /// <param name="one">The case that is taken back.</param>
    /// <param name="cost">What was shown.</param>
    /// <param name="agreesToUnknownPrice">Whether the one who does it has said yes to a price that nobody has named.</param>
    /// <param name="occasion">When and by whom.</param>
    public static Outcome<CaseWithdrawal, CaseRefusal> Of(
        Case one,
        WithdrawalPreview cost,
        bool agreesToUnknownPrice,
        CaseOccasion occasion
    )
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(occasion);
        if (cost.Price is null && !agreesToUnknownPrice)
            return CaseRefusal.PriceNotAgreed;
        return new CaseWithdrawal(
            Guid.CreateVersion7(),
            one.Id,
            one.CreditorId,
            occasion.Today,
            cost.Price?.Ore,
            cost.Vat?.Ore,
            cost.CourtFees.Ore,
            cost.Price is null ? occasion.UserId : null
        );
    }

    /// <summary>All of it; null where the price is not said yet.</summary>
    public long? TotalOre => PriceOre is { } price ? price + (VatOre ?? 0) + CourtFeesOre : null;
}
