using CrediCare.Data;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.EInvoices;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.TestKit;

/// <summary>An e-invoice that nothing is wrong with, but for what a test says.</summary>
public static class SomeEInvoice
{
    /// <param name="supplier">The organisation number of whoever sent it.</param>
    /// <param name="number">Its invoice number.</param>
    public static EInvoice From(string supplier, string number) =>
        new()
        {
            IsCreditNote = false,
            Number = number,
            IssuedOn = new(2026, 9, 14),
            DueOn = new(2026, 9, 28),
            Currency = "NOK",
            Payable = Money.FromKroner(1_250.50m),
            Supplier = new() { Name = "Kreditor", OrganisationNumber = supplier },
            Customer = new()
            {
                Name = "Sagbakken Utemiljø AS",
                OrganisationNumber = "310000078",
                Street = "Sagbakken 4",
                Postcode = "0155",
                City = "Oslo",
                Country = "NO",
            },
            Items = ["Timer", "Deler"],
        };

    /// <summary>The organisation number of the demo's first creditor.</summary>
    public static Task<string> SupplierAsync(PortalContext context) =>
        (
            from user in context.Users
            join membership in context.Memberships on user.Id equals membership.UserId
            join creditor in context.Creditors on membership.CreditorId equals creditor.Id
            where user.Email == PortalFactory.Creditor
            orderby creditor.Id
            select creditor.OrganisationNumber
        ).FirstAsync();
}
