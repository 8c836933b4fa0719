namespace CrediCare.Web.Features.Registrations.New;

/// <summary>The first step. A birth number that can be read is never sent out again: it is shown masked.</summary>
public sealed record DebtorPage(DraftLook Look)
{
    public DebtorForm Debtor { get; } =
        Look.Read.Debtor.BirthNumber is null ? Look.Draft.Content.Debtor : Look.Draft.Content.Debtor with { BirthNumber = null };

    public string? KeptBirthNumber => Look.Read.Debtor.BirthNumber?.Masked;
}
