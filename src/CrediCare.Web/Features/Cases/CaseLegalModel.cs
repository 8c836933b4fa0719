using CrediCare.Data.Rates;
using CrediCare.Domain.Cases;

namespace CrediCare.Web.Features.Cases;

/// <summary>What has been asked of the authorities, and what they decided.</summary>
public sealed record CaseLegalModel(
    IReadOnlyList<LegalStep> Steps,
    IReadOnlyList<AttachmentOrder> Orders,
    IReadOnlyList<Declaration> Declarations,
    IReadOnlyDictionary<LegalStepKind, HandlingTimeRow> HandlingTimes
)
{
    public LegalStanding Standing => new(Steps, Orders);

    /// <summary>Enforcement has come as far as a forced sale.</summary>
    public bool IsBeingSold =>
        Steps.Any(step => step is { Kind: LegalStepKind.ForcedSale, State: LegalStepState.Filed or LegalStepState.Decided });
}
