using CrediCare.Domain.Decisions;
using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Cases;

/// <summary>What a move depends on besides the case itself, gathered by the caller.</summary>
public sealed record CaseCircumstances
{
    public required LateInterestRates Rates { get; init; }

    /// <summary>All that has moved limitation for the case's invoices.</summary>
    public IReadOnlyCollection<LimitationEvent> Interruptions { get; init; } = [];

    /// <summary>The plans, legal steps and declarations that the creditor has been asked about and has not answered.</summary>
    public IReadOnlyCollection<IDecisionSubject> AskedAbout { get; init; } = [];

    public bool DebtorIsMinor { get; init; }

    /// <summary>The debtor is a company, and not a person who runs one.</summary>
    public bool DebtorIsCompany { get; init; }

    /// <summary>A caseworker has assessed that the claim is justified (inkassoloven § 11).</summary>
    public bool AssessedAsJustified { get; init; }

    /// <summary>The creditor has agreed to the step, or the agreement says it need not be asked.</summary>
    public bool CreditorAgrees { get; init; }

    /// <summary>A judgment, a signed debt instrument, or an invoice the debtor has not contested.</summary>
    public bool HasEnforcementBasis { get; init; }
}
