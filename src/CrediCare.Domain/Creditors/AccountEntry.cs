namespace CrediCare.Domain.Creditors;

/// <summary>
/// How an account to pay out to came in. Whoever let it in does not approve the first payment to it: the caseworker who typed it when
/// the creditor was taken on, approved the application that it stood in, or confirmed its change; else the company's own administrator.
/// </summary>
/// <param name="ByUserId">Who let it in.</param>
/// <param name="AtUtc">When it came to count.</param>
public sealed record AccountEntry(Guid ByUserId, DateTime AtUtc);
