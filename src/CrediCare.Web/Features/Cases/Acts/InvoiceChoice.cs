using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>What forms about money ask: a sum above nothing, and of which invoice.</summary>
public static class InvoiceChoice
{
    /// <summary>The chosen invoice, or the only one; null where none was chosen.</summary>
    public static Invoice? InvoiceOf(Case one, string? number) =>
        one.Invoices is [var only] ? only : one.Invoices.FirstOrDefault(invoice => invoice.InvoiceNumber == number);

    public static void Positive(this Controller page, Money? amount, string field, string message) =>
        page.Refuse(amount <= Money.Zero, field, message);
}
