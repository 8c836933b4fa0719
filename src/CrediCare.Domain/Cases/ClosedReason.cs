namespace CrediCare.Domain.Cases;

/// <summary>Why a case was closed.</summary>
public enum ClosedReason
{
    Paid = 0,
    Credited = 1,
    Withdrawn = 2,

    /// <summary>The debtor is under 18.</summary>
    Minor = 3,
    TimeBarred = 4,
    Uncollectable = 5,
}
