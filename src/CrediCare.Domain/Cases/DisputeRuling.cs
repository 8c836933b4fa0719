using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Cases;

/// <summary>How a caseworker ends a dispute (domain 1.2).</summary>
public enum DisputeOutcome
{
    /// <summary>The objection was given up, or the creditor's answer cleared it up; collection goes on.</summary>
    Dropped,

    /// <summary>The parties agreed; collection goes on with what they agreed.</summary>
    Settled,

    /// <summary>The debtor was right about a part, which is credited; collection goes on with the rest.</summary>
    PartUpheld,

    /// <summary>The debtor was right: all of the principal is credited, and the case closes without cost.</summary>
    Upheld,

    /// <summary>Neither gives way: the claim is to be tried. The case stays held until the board has decided.</summary>
    ToConciliationBoard,
}

/// <summary>The decision, with its reason and for a part upheld what is credited of the principal.</summary>
public sealed record DisputeRuling(DisputeOutcome Outcome, string Reason, Money? Credit = null)
{
    public DisputeState State =>
        Outcome switch
        {
            DisputeOutcome.Dropped or DisputeOutcome.Settled => DisputeState.Resolved,
            DisputeOutcome.PartUpheld or DisputeOutcome.Upheld => DisputeState.Upheld,
            DisputeOutcome.ToConciliationBoard => DisputeState.ToConciliationBoard,
        };
}
