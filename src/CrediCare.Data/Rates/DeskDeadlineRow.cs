namespace CrediCare.Data.Rates;

/// <summary>
/// How many working days a caseworker has for what carries no day of its own, from the day it came. What carries one, such as
/// limitation, is due on that day.
/// </summary>
public sealed class DeskDeadlineRow : DatedRow
{
    public required int DisputeDays { get; init; }
    public required int AssessmentDays { get; init; }
    public required int MessageDays { get; init; }
    public required int BrokenPlanDays { get; init; }
    public required int RefusedImportDays { get; init; }

    /// <summary>From the first day on which the letter may be sent.</summary>
    public required int LetterDays { get; init; }

    /// <summary>For money that came in and whose case is not known.</summary>
    public required int PaymentDays { get; init; }
}
