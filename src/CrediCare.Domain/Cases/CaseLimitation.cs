using CrediCare.Domain.Limitation;

namespace CrediCare.Domain.Cases;

/// <summary>
/// When the invoices of a case become time-barred. Each has its own period; what is paid no longer counts.
/// </summary>
public static class CaseLimitation
{
    /// <summary>The end of one invoice's period after all that moved it, with the reasoning.</summary>
    public static LimitationStatement Of(Invoice invoice, IEnumerable<LimitationEvent> interruptions) =>
        LimitationClock.State(
            ClaimType.Invoice,
            invoice.DueDate,
            interruptions.Where(one => one.InvoiceId == invoice.Id).Select(Interruption)
        );

    /// <summary>The statement that ends first; one that is pursued ends after every other. Null when there is none.</summary>
    public static LimitationStatement? First(IEnumerable<LimitationStatement> statements) =>
        statements.MinBy(statement => statement.Anniversary ?? DateOnly.MaxValue);

    private static LimitationInterruption Interruption(LimitationEvent one) =>
        one.NewExpiry is { } expiry
            ? LimitationInterruption.Entered(one.HappenedOn, expiry, one.Basis)
            : LimitationInterruption.Of(one.Kind, one.HappenedOn);
}
