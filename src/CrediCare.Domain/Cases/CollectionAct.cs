namespace CrediCare.Domain.Cases;

/// <summary>What collection does to a debtor, as far as holds care.</summary>
public enum CollectionAct
{
    Letter = 0,
    Fee = 1,
    PostInterest = 2,

    /// <summary>Enforcement or bankruptcy: a step that presses payment.</summary>
    Enforce = 3,

    /// <summary>An action to have the claim tried, the one step a dispute leaves open (inkassoloven § 8).</summary>
    HaveClaimTried = 4,

    /// <summary>Monitoring a debtor who cannot pay.</summary>
    Surveil = 5,

    /// <summary>A payment plan with the debtor.</summary>
    AgreePlan = 6,
}
