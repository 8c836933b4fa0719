using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>What forms about money ask: a sum above nothing, and of which invoice.</summary>
public static class InvoiceChoice
{
    /// <summary>The chosen invoice, or the only one; null with a message beside the field where none was chosen.</summary>
    public static Invoice? ChosenInvoice(this Controller page, Case one, string? number, string field, string message)
    {
        if (one.Invoices is [var only])
            return only;
        var chosen = one.Invoices.FirstOrDefault(invoice => invoice.InvoiceNumber == number);
        if (chosen is null)
            page.ModelState.AddModelError(field, message);
        return chosen;
    }

    public static void Positive(this Controller page, Money? amount, string field, string message) =>
        page.Refuse(amount <= Money.Zero, field, message);
}
