using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Creditors;

/// <summary>What a creditor and the agency agreed: which text, accepted by whom and when, and the dated prices.</summary>
public sealed class Agreement
{
    private readonly List<AgreementPrice> _prices = [];

    private Agreement() { }

    public Guid Id { get; private set; }
    public Guid CreditorId { get; private set; }
    public Guid? PackageId { get; private set; }
    public AcceptedTerms Terms { get; private set; } = AcceptedTerms.None;

    public IReadOnlyList<AgreementPrice> Prices => _prices;

    public static Agreement Accept(Guid creditorId, Guid? packageId, AcceptedTerms terms) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            CreditorId = creditorId,
            PackageId = packageId,
            Terms = terms,
        };

    public void SetPrice(AgreementPriceKind kind, DateOnly validFrom, Money? amount, decimal? percent) =>
        _prices.Add(new AgreementPrice(Guid.CreateVersion7(), Id, kind, validFrom, amount?.Ore, percent));

    /// <summary>What is agreed on a day in Oslo; null where nothing is.</summary>
    public AgreementPrice? PriceOn(AgreementPriceKind kind, DateOnly day) =>
        _prices
            .Where(price => price.Kind == kind && price.ValidFrom <= day)
            .OrderBy(price => price.ValidFrom)
            .ThenBy(price => price.Id)
            .LastOrDefault();
}

/// <summary>What an agreed price is for.</summary>
public enum AgreementPriceKind
{
    Withdrawal,
    PaymentPlan,
    LegalStep,
    SuccessShare,
    Vat,
}

/// <summary>A price in øre or in per cent from a day on; superseded by a later row, never changed.</summary>
public sealed record AgreementPrice(
    Guid Id,
    Guid AgreementId,
    AgreementPriceKind Kind,
    DateOnly ValidFrom,
    long? AmountOre,
    decimal? Percent
);
