namespace CrediCare.Domain.Debtors;

/// <summary>Two debtors of one creditor that may be the same; a caseworker decides.</summary>
public sealed record DebtorMergeSuggestion(Guid Id, Guid CreditorId, Guid DebtorId, Guid OtherDebtorId, DateTime SuggestedAtUtc);
