namespace CrediCare.Web.Features.Registrations.New;

/// <summary>Everything typed so far, as it is kept sealed in the draft.</summary>
public sealed record DraftContent
{
    public DebtorForm Debtor { get; init; } = new();
    public InvoiceForm Invoice { get; init; } = new();

    /// <summary>The number of the open case the invoice is to be added to; empty for a case of its own.</summary>
    public string? JoinCase { get; init; }

    /// <summary>
    /// The debtor's step as posted. A birth number that stands there already is shown masked and comes back empty: then
    /// the one that is kept counts, unless the need for it was taken back.
    /// </summary>
    public DraftContent With(DebtorForm posted) =>
        this with
        {
            Debtor = posted switch
            {
                { NeedsBirthNumber: false } => posted with { BirthNumber = null },
                { BirthNumber: null } => posted with { BirthNumber = Debtor.BirthNumber },
                _ => posted,
            },
        };
}
