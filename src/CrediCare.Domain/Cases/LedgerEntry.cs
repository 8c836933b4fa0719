using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Cases;

/// <summary>
/// One row of a case's ledger. Rows are added, never changed: a correction is a new row with its reason. Debits are
/// positive and credits negative. <see cref="BookedOn"/> decides reports, <see cref="EffectiveOn"/> decides interest.
/// </summary>
public sealed class LedgerEntry
{
    private LedgerEntry() { }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>The invoice the row belongs to; null for what concerns the case as a whole.</summary>
    public Guid? InvoiceId { get; private set; }

    /// <summary>Shared by the rows of one posting.</summary>
    public Guid TransactionId { get; private set; }

    public LedgerEntryKind Kind { get; private set; }

    public LedgerComponent Component { get; private set; }

    /// <summary>Debit positive, credit negative.</summary>
    public Money Amount { get; private set; }

    /// <summary>The day it was entered, Europe/Oslo.</summary>
    public DateOnly BookedOn { get; private set; }

    /// <summary>The day it took effect, Europe/Oslo: interest still runs on that day, and stops or starts the day after.</summary>
    public DateOnly EffectiveOn { get; private set; }

    /// <summary>For interest: the last day the row covers, inclusive.</summary>
    public DateOnly? InterestThrough { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>For a reversal: the row it undoes.</summary>
    public Guid? ReversesId { get; private set; }

    public DateTime RecordedAtUtc { get; private set; }

    /// <summary>
    /// For a payment, to us or to the creditor, one that bounced, or what was moved between the parts that payments cover: the portfolio
    /// it counts in; else null.
    /// </summary>
    public Guid? PaidPortfolioId { get; private set; }

    /// <summary>For the same rows: what was paid, in øre; positive, and negative for what bounced.</summary>
    public long? PaidOre { get; private set; }

    internal void CountAsPaid(Guid portfolioId) => (PaidPortfolioId, PaidOre) = (portfolioId, -Amount.Ore);

    /// <summary>Throws <see cref="ArgumentException"/> when the sign does not fit the kind or interest lacks its last day.</summary>
    public static LedgerEntry Create(
        Guid caseId,
        Guid? invoiceId,
        Guid transactionId,
        LedgerEntryKind kind,
        LedgerComponent component,
        Money amount,
        DateOnly bookedOn,
        DateOnly effectiveOn,
        DateTime recordedAtUtc,
        DateOnly? interestThrough = null,
        string? reason = null,
        Guid? reversesId = null
    )
    {
        if (LedgerSigns.Of(kind) is { } sign && Math.Sign(amount.Ore) == -sign)
            throw new ArgumentException($"A row of kind {kind} has the wrong sign.", nameof(amount));

        if (kind == LedgerEntryKind.Interest && interestThrough is null)
            throw new ArgumentException("Posted interest says which day it covers up to.", nameof(interestThrough));

        if (recordedAtUtc.Kind != DateTimeKind.Utc)
            throw new ArgumentException("Instants are kept in UTC.", nameof(recordedAtUtc));

        return new LedgerEntry
        {
            Id = Guid.CreateVersion7(),
            CaseId = caseId,
            InvoiceId = invoiceId,
            TransactionId = transactionId,
            Kind = kind,
            Component = component,
            Amount = amount,
            BookedOn = bookedOn,
            EffectiveOn = effectiveOn,
            InterestThrough = interestThrough,
            Reason = reason,
            ReversesId = reversesId,
            RecordedAtUtc = recordedAtUtc,
        };
    }
}
