namespace CrediCare.Domain.Cases;

/// <summary>How a legal step that was filed ended, by what it means for limitation.</summary>
public enum LegalStepOutcome
{
    /// <summary>Also a judgment by default, and one of the conciliation board.</summary>
    Judgment,

    CourtSettlement,

    /// <summary>It ended with nothing decided that binds the debtor.</summary>
    NotBindinglyFixed,

    /// <summary>Dismissed, stopped or withdrawn before anything was tried.</summary>
    Dismissed,
}
