using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>How someone is reached, as typed.</summary>
public abstract class ContactForm : CaseForm
{
    [MaxLength(Lengths.Street)]
    public string? Street { get; set; }

    [MaxLength(Lengths.Street)]
    public string? StreetExtra { get; set; }

    [MaxLength(Lengths.Postcode)]
    public string? Postcode { get; set; }

    [MaxLength(Lengths.City)]
    public string? City { get; set; }

    [MaxLength(30)]
    public string? Phone { get; set; }

    [MaxLength(Lengths.Email)]
    public string? Email { get; set; }

    protected void Fill(ContactDetails contact) =>
        (Street, StreetExtra, Postcode, City, Phone, Email) = (
            contact.Address.Street,
            contact.Address.StreetExtra,
            contact.Address.Postcode,
            contact.Address.City,
            Identifier.ParseOrNull<PhoneNumber>(contact.Phone)?.Display ?? contact.Phone,
            contact.Email
        );
}

/// <summary>New ways to reach the debtor.</summary>
public sealed class DebtorDetailsForm : ContactForm
{
    public static DebtorDetailsForm Of(Debtor debtor)
    {
        var form = new DebtorDetailsForm();
        form.Fill(debtor.Contact);
        return form;
    }
}

/// <summary>Who acts for a debtor under age.</summary>
public sealed class GuardianForm : ContactForm
{
    [Required(ErrorMessage = "GuardianName_Required"), MaxLength(Lengths.Name)]
    public string? GuardianName { get; set; }

    public static GuardianForm Of(Debtor debtor)
    {
        var form = new GuardianForm { GuardianName = debtor.GuardianName };
        if (debtor.Guardian is { } guardian)
            form.Fill(guardian.Contact);
        return form;
    }
}

/// <summary>That the debtor's estate has been opened.</summary>
public sealed class BankruptcyForm : CaseForm
{
    [Required]
    public DateOnly? OpenedOn { get; set; }

    [MaxLength(Lengths.Name)]
    public string? Court { get; set; }
}
