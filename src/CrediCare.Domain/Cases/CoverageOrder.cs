namespace CrediCare.Domain.Cases;

/// <summary>
/// The order in which a payment covers a claim. No law fixes one for ordinary invoices; costs, interest, principal is
/// practice. It is data: the text of the order used is stored with every payment.
/// </summary>
public sealed class CoverageOrder
{
    private static readonly LedgerComponent[] Coverable =
    [
        LedgerComponent.Principal,
        LedgerComponent.Interest,
        LedgerComponent.Fees,
        LedgerComponent.LegalCosts,
    ];

    private CoverageOrder(IReadOnlyList<LedgerComponent> components) => Components = components;

    public static CoverageOrder CostsInterestPrincipal { get; } =
        new([LedgerComponent.LegalCosts, LedgerComponent.Fees, LedgerComponent.Interest, LedgerComponent.Principal]);

    /// <summary>Each of the four coverable components once.</summary>
    public IReadOnlyList<LedgerComponent> Components { get; }

    /// <summary>Throws unless each of principal, interest, fees and legal costs is there exactly once.</summary>
    public static CoverageOrder Of(params IReadOnlyList<LedgerComponent> components) =>
        components.Order().SequenceEqual(Coverable)
            ? new(components)
            : throw new ArgumentException(
                "An order names principal, interest, fees and legal costs once each.",
                nameof(components)
            );

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static CoverageOrder Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of([.. text.Split('>').Select(Enum.Parse<LedgerComponent>)]);
    }

    /// <summary>The form that is stored, such as LegalCosts>Fees>Interest>Principal.</summary>
    public override string ToString() => string.Join('>', Components);
}
