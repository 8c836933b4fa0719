namespace CrediCare.Domain.Cases;

/// <summary>An invoice as the ledger needs it: interest runs for each by its own due date, on what its ledger rows leave of the principal.</summary>
public sealed record ClaimInvoice(Guid Id, DateOnly DueDate);
