namespace CrediCare.Web.Features.Registrations.New;

/// <summary>The last step: everything as it will be sent.</summary>
public sealed record ReviewPage(DraftLook Look)
{
    /// <summary>The case chosen to be added to; empty for a case of its own.</summary>
    public string? JoinCase { get; } = Look.Draft.Content.JoinCase;

    public ClaimFacts Facts { get; } =
        new(
            Look.Read.Debtor.Kind!.Value,
            Look.Read.Debtor.Name!,
            Look.Read.Debtor.OrganisationNumber,
            Look.Read.Debtor.BirthDate,
            Look.Read.Debtor.BirthNumber?.Masked,
            Look.Read.Debtor.Contact,
            Look.Read.Invoice.Claim,
            Look.Read.Debtor.Portfolio!.Name,
            Look.Draft.Documents
        )
        {
            ChangeDebtor = Look.Draft.Address("debtor"),
            ChangeInvoice = Look.Draft.Address("invoice"),
            KidWarning = Look.Panel.Beside(InvoicePage.Kid),
            ReminderFeesWarning = Look.Panel.Beside(InvoicePage.ReminderFees),
        };
}
