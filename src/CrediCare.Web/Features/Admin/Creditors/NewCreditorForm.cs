using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Web.Features.Account;

namespace CrediCare.Web.Features.Admin.Creditors;

/// <summary>A new creditor as typed, with its first user.</summary>
public sealed class NewCreditorForm
{
    [Required(ErrorMessage = "NameRequired"), MaxLength(Lengths.Name)]
    public string? Name { get; set; }

    [Required(ErrorMessage = "OrganisationNumberRequired"), MaxLength(20)]
    public string? OrganisationNumber { get; set; }

    [Required(ErrorMessage = "StreetRequired"), MaxLength(Lengths.Street)]
    public string? Street { get; set; }

    [Required(ErrorMessage = "PostcodeRequired"), MaxLength(Lengths.Postcode)]
    public string? Postcode { get; set; }

    [Required(ErrorMessage = "CityRequired"), MaxLength(Lengths.City)]
    public string? City { get; set; }

    [Required(ErrorMessage = "BankAccountRequired"), MaxLength(20)]
    public string? BankAccount { get; set; }

    public bool DeductsVat { get; set; } = true;

    [Required(ErrorMessage = "PortfoliosRequired"), DataType(DataType.MultilineText), MaxLength(2000)]
    public string? Portfolios { get; set; }

    [Required(ErrorMessage = "PersonRequired"), MaxLength(Lengths.Name)]
    public string? Person { get; set; }

    [Required(ErrorMessage = "EmailRequired"), ReachableEmail, MaxLength(Lengths.Email)]
    public string? Email { get; set; }

    [Required]
    public string? Language { get; set; } = "nb";
}
