namespace CrediCare.Domain.Cases;

/// <summary>When something is done to a case, as the calendar day in Oslo and the instant, and by whom; null is the portal itself.</summary>
public sealed record CaseOccasion(DateOnly Today, DateTime NowUtc, Guid? UserId);
