namespace CrediCare.Domain.Creditors;

/// <summary>What a creditor lets its members do besides its administrators.</summary>
/// <param name="ApprovePlans">Approve payment plans.</param>
/// <param name="WithdrawCases">Withdraw cases.</param>
/// <param name="ApproveLegalSteps">Approve legal steps and sign declarations.</param>
public sealed record MemberRights(bool ApprovePlans, bool WithdrawCases, bool ApproveLegalSteps);
