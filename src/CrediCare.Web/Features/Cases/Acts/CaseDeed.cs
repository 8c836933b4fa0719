namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>What came of something that was to be done to a case.</summary>
/// <param name="Outcome">Whether it was done.</param>
/// <param name="Refusal">The code of the rule that stands in the way, where one does.</param>
public sealed record CaseDeed(CaseDeedOutcome Outcome, Enum? Refusal = null)
{
    public static CaseDeed Done { get; } = new(CaseDeedOutcome.Done);
    public static CaseDeed NotFound { get; } = new(CaseDeedOutcome.NotFound);
    public static CaseDeed Changed { get; } = new(CaseDeedOutcome.Changed);
}

public enum CaseDeedOutcome
{
    /// <summary>Now, or by the same form before.</summary>
    Done,
    NotFound,

    /// <summary>Something has happened to the case since the form was opened; nothing was done.</summary>
    Changed,

    /// <summary>A rule stands in the way; nothing was done.</summary>
    Refused,
}
