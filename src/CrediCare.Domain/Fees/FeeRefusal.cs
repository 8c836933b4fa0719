namespace CrediCare.Domain.Fees;

/// <summary>Why a fee cannot be given or claimed.</summary>
public enum FeeRefusal
{
    /// <summary>No collection base rate is known for the day.</summary>
    BaseRateUnknown = 0,

    /// <summary>No bands are known for the due date.</summary>
    BandsUnknown = 1,

    /// <summary>No common factors are known for the day.</summary>
    FactorsUnknown = 2,

    /// <summary>The letter went out too soon after the due date to carry a fee.</summary>
    TooSoonAfterDueDate = 3,

    /// <summary>Two letters have carried a fee already.</summary>
    TwoLettersCharged = 4,

    /// <summary>The letter before gave too short a deadline, or it has not been missed.</summary>
    EarlierDeadlineNotMissed = 5,
}
