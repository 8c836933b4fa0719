using System.Text.Json;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>Everything typed so far, as it is kept sealed in the draft.</summary>
public sealed record DraftContent
{
    public DebtorForm Debtor { get; init; } = new();
    public InvoiceForm Invoice { get; init; } = new();

    /// <summary>The number of the open case the invoice is to be added to; empty for a case of its own.</summary>
    public string? JoinCase { get; init; }

    /// <summary>Nothing was typed or chosen: everything stands as an empty form is sent.</summary>
    public bool IsEmpty =>
        Debtor with { Portfolio = null, Country = null } == new DebtorForm()
        && (Debtor.Country ?? Countries.Norway) == Countries.Norway
        && Invoice with { NoticeSent = null, Objects = null } == new InvoiceForm()
        && (Invoice.NoticeSent ?? InvoiceForm.No) == InvoiceForm.No
        && (Invoice.Objects ?? InvoiceForm.No) == InvoiceForm.No;

    public string ToText() => JsonSerializer.Serialize(this);

    public static DraftContent OfText(string text) => JsonSerializer.Deserialize<DraftContent>(text)!;

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
