namespace CrediCare.Domain.Payments;

/// <summary>Who sent money, as the bank tells it; often neither is known.</summary>
public sealed record Payer(string? Name, string? Account);
