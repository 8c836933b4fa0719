namespace CrediCare.Domain.Creditors;

/// <summary>Whom the agency writes to and rings at a creditor, as a whole or for one portfolio.</summary>
/// <param name="Name">The person.</param>
/// <param name="Email">Where we write about cases.</param>
/// <param name="Phone">E.164.</param>
/// <param name="InvoiceEmail">Where our own invoices go; null is <paramref name="Email"/>.</param>
public sealed record CreditorContact(string? Name, string? Email, string? Phone, string? InvoiceEmail)
{
    /// <summary>Nothing of its own.</summary>
    public static CreditorContact None { get; } = new(null, null, null, null);

    /// <summary>What differs from the company's: the rest follows the company, also when that changes later.</summary>
    public CreditorContact ApartFrom(CreditorContact company) =>
        new(
            Name == company.Name ? null : Name,
            Email == company.Email ? null : Email,
            Phone == company.Phone ? null : Phone,
            InvoiceEmail == company.InvoiceEmail ? null : InvoiceEmail
        );
}
