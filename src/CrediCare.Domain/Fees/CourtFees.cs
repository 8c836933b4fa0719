using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Fees;

/// <summary>Rettsgebyret for one calendar year; a year without a row is not known.</summary>
public sealed record CourtFeeUnit(DateOnly ValidFrom, Money Amount, string Source);

/// <summary>A step that costs a court fee.</summary>
public enum CourtFeeStep
{
    ConciliationComplaint = 0,
    AttachmentPetition = 1,
}

/// <summary>What a step costs in one calendar year, and how many units that is.</summary>
public sealed record CourtStepFee(CourtFeeStep Step, DateOnly ValidFrom, decimal Units, Money Amount, string Source);
