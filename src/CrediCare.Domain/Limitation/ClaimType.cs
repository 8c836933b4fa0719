namespace CrediCare.Domain.Limitation;

/// <summary>What the claim rests on; it decides the limitation period (foreldelsesloven §§ 2 and 5).</summary>
public enum ClaimType
{
    /// <summary>Ordinary invoice: 3 years.</summary>
    Invoice = 0,

    /// <summary>Loan or debt instrument: 10 years.</summary>
    Loan = 1,

    /// <summary>Bank deposit: 20 years.</summary>
    Deposit = 2,
}
