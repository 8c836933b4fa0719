using CrediCare.Domain.Creditors;

namespace CrediCare.Domain.Cases;

/// <summary>
/// What a creditor was shown, and owes the agency, for taking a case back. In øre; the price is null where the agreement names
/// none and a caseworker says what it comes to.
/// </summary>
public sealed record CaseWithdrawal(
    Guid Id,
    Guid CaseId,
    Guid CreditorId,
    DateOnly On,
    long? PriceOre,
    long? VatOre,
    long CourtFeesOre
)
{
    public static CaseWithdrawal Of(Case one, WithdrawalPreview cost, DateOnly on) =>
        new(Guid.CreateVersion7(), one.Id, one.CreditorId, on, cost.Price?.Ore, cost.Vat?.Ore, cost.CourtFees.Ore);

    /// <summary>All of it; null where the price is not said yet.</summary>
    public long? TotalOre => PriceOre is { } price ? price + (VatOre ?? 0) + CourtFeesOre : null;
}
