using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Web.Features.Account;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CrediCare.Web.Features.BecomeCustomer;

/// <summary>An application as typed.</summary>
public sealed class ApplicationForm
{
    /// <summary>Asks for an offer instead of choosing a package.</summary>
    public const string Tailored = "tailored";

    /// <summary>A package's public id, or <see cref="Tailored"/>.</summary>
    [Required(ErrorMessage = "PackageRequired")]
    public string? Package { get; set; }

    [Required(ErrorMessage = "OrganisationNumberRequired"), MaxLength(20)]
    public string? OrganisationNumber { get; set; }

    [Required(ErrorMessage = "CompanyNameRequired"), MaxLength(Lengths.Name)]
    public string? CompanyName { get; set; }

    [Required(ErrorMessage = "StreetRequired"), MaxLength(Lengths.Street)]
    public string? Street { get; set; }

    [Required(ErrorMessage = "PostcodeRequired"), MaxLength(Lengths.Postcode)]
    public string? Postcode { get; set; }

    [Required(ErrorMessage = "CityRequired"), MaxLength(Lengths.City)]
    public string? City { get; set; }

    [Required(ErrorMessage = "BankAccountRequired"), MaxLength(20)]
    public string? BankAccount { get; set; }

    /// <summary><see cref="Yes"/> or <see cref="No"/>.</summary>
    [Required(ErrorMessage = "DeductsVatRequired")]
    public string? DeductsVat { get; set; }

    [Required(ErrorMessage = "SignatoryNameRequired"), MaxLength(Lengths.Name)]
    public string? SignatoryName { get; set; }

    [Required(ErrorMessage = "EmailRequired"), ReachableEmail, MaxLength(Lengths.Email)]
    public string? Email { get; set; }

    [Required(ErrorMessage = "PhoneRequired"), MaxLength(40)]
    public string? Phone { get; set; }

    [MaxLength(Lengths.Name)]
    public string? OfficeName { get; set; }

    [MaxLength(20)]
    public string? OfficeOrganisationNumber { get; set; }

    [MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    /// <summary>The version of the agreement that was on the page.</summary>
    public string? AgreementVersion { get; set; }

    [Range(typeof(bool), "true", "true", ErrorMessage = "AcceptsRequired")]
    public bool Accepts { get; set; }

    /// <summary>The same however often the form is sent.</summary>
    public string? Key { get; set; }

    /// <summary>A field that people do not see and machines fill in.</summary>
    [ValidateNever]
    public string? Website { get; set; }

    /// <summary>What the page shows beside the fields; never read from a request.</summary>
    [BindNever, ValidateNever]
    public ApplicationOffer Offer { get; set; } = null!;

    public const string Yes = "yes";
    public const string No = "no";
}
