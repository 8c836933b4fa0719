namespace CrediCare.Web.Features.Registrations.New;

/// <summary>Both steps of a draft, read.</summary>
public sealed record RegistrationReading(DebtorReading Debtor, InvoiceReading Invoice)
{
    public bool IsComplete => Debtor.Problems.Count == 0 && Invoice.Problems.Count == 0;

    public IEnumerable<FieldProblem> Problems => [.. Debtor.Problems, .. Invoice.Problems];
}
