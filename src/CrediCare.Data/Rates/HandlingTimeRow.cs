using CrediCare.Domain.Cases;

namespace CrediCare.Data.Rates;

/// <summary>How many months an authority usually takes for a step, from and to.</summary>
public sealed class HandlingTimeRow : DatedRow
{
    public required LegalStepKind Step { get; init; }
    public required int FromMonths { get; init; }
    public required int ToMonths { get; init; }

    public override string Series => Step.ToString();
}
