namespace CrediCare.Domain.Cases;

/// <summary>Which part of the claim a ledger row belongs to; the parts are never folded into one another (inkassoloven § 10).</summary>
public enum LedgerComponent
{
    Principal = 0,
    Interest = 1,
    Fees = 2,
    LegalCosts = 3,

    /// <summary>Paid beyond what was owed; waits to be paid back.</summary>
    Excess = 4,
}
