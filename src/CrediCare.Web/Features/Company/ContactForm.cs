using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Account;

namespace CrediCare.Web.Features.Company;

/// <summary>Whom we write to and ring, as typed.</summary>
public sealed class ContactForm : ReachForm
{
    public int Version { get; set; }

    [MaxLength(Lengths.Name)]
    public string? ContactName { get; set; }

    [ReachableEmail, MaxLength(Lengths.Email)]
    public string? Email { get; set; }

    [DataType(DataType.PhoneNumber)]
    public string? Phone { get; set; }

    [ReachableEmail, MaxLength(Lengths.Email)]
    public string? InvoiceEmail { get; set; }

    /// <summary>Filled in with what holds: for one portfolio, or for the whole company.</summary>
    public static ContactForm Of(CompanyModel page, Portfolio? portfolio)
    {
        var contact = portfolio?.Contact ?? page.Creditor.Contact;
        return new ContactForm
        {
            Company = page.Creditor.PublicId,
            Version = page.Creditor.Version,
            Reach = portfolio is null ? CompanyReach.Whole : CompanyReach.Chosen,
            Portfolios = portfolio is null ? [] : [portfolio.PublicId],
            ContactName = contact.Name,
            Email = contact.Email,
            Phone = Identifier.ParseOrNull<PhoneNumber>(contact.Phone)?.Display ?? contact.Phone,
            InvoiceEmail = contact.InvoiceEmail,
            Page = page,
        };
    }
}
