namespace CrediCare.Domain.Debtors;

/// <summary>How a debtor was reached until it changed: what was then, when it ended, and who ended it.</summary>
public sealed class DebtorContactChange
{
    private DebtorContactChange() { }

    public Guid Id { get; private set; }
    public Guid DebtorId { get; private set; }
    public PostalAddress Address { get; private set; } = PostalAddress.Unknown;
    public string? Phone { get; private set; }
    public string? Email { get; private set; }
    public DateTime EndedAtUtc { get; private set; }

    /// <summary>Null when the portal itself learnt it, from a registration.</summary>
    public Guid? EndedByUserId { get; private set; }

    internal static DebtorContactChange Of(Debtor debtor, Guid? userId, DateTime nowUtc) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            DebtorId = debtor.Id,
            Address = debtor.Address,
            Phone = debtor.Phone,
            Email = debtor.Email,
            EndedAtUtc = nowUtc,
            EndedByUserId = userId,
        };
}
