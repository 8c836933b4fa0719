namespace CrediCare.Domain.Creditors;

/// <summary>A priced offer of the agency's services, from a day on. Without a price it says "contact us".</summary>
public sealed record Package(
    Guid Id,
    string PublicId,
    string NameNb,
    string NameEn,
    string DescriptionNb,
    string DescriptionEn,
    long? MonthlyPriceOre,
    int? CasesPerYear,
    DateOnly ValidFrom,
    DateOnly? ValidUntil,
    int SortOrder
);
