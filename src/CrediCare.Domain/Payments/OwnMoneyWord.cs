namespace CrediCare.Domain.Payments;

/// <summary>
/// That somebody said that money which came in is the agency's own, put on the client account by itself, or took that back; never changed.
/// </summary>
public sealed class OwnMoneyWord
{
    private OwnMoneyWord() { }

    public Guid Id { get; private set; }
    public Guid PaymentId { get; private set; }

    /// <summary>False where it was taken back.</summary>
    public bool IsOwn { get; private set; }

    /// <summary>How they know; null where it was taken back.</summary>
    public string? Reason { get; private set; }

    public Guid UserId { get; private set; }
    public DateTime AtUtc { get; private set; }

    internal static OwnMoneyWord Of(Guid paymentId, string? reason, Guid userId, DateTime nowUtc) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PaymentId = paymentId,
            IsOwn = reason is not null,
            Reason = reason,
            UserId = userId,
            AtUtc = nowUtc,
        };
}
