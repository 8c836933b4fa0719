namespace CrediCare.Web.TagHelpers;

/// <summary>What a case shows besides its stage and holds.</summary>
public enum CaseMark
{
    /// <summary>Something is paid, not all: from the ledger.</summary>
    PartlyPaid,

    /// <summary>A forced sale runs with the enforcement officer.</summary>
    ForcedSale,
}
