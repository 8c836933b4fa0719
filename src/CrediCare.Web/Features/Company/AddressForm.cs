using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CrediCare.Web.Features.Company;

/// <summary>The company's postal address as typed.</summary>
public sealed class AddressForm
{
    public string? Company { get; set; }

    /// <summary>The company as it was when the form was opened; one that has changed since is not overwritten.</summary>
    public int Version { get; set; }

    [Required(ErrorMessage = "StreetRequired"), MaxLength(Lengths.Street)]
    public string? Street { get; set; }

    [MaxLength(Lengths.Street)]
    public string? StreetExtra { get; set; }

    [Required(ErrorMessage = "PostcodeRequired"), MaxLength(Lengths.Postcode)]
    public string? Postcode { get; set; }

    [Required(ErrorMessage = "CityRequired"), MaxLength(Lengths.City)]
    public string? City { get; set; }

    [BindNever, ValidateNever]
    public CompanyModel Page { get; set; } = null!;

    public static AddressForm Of(CompanyModel page) =>
        new()
        {
            Company = page.Creditor.PublicId,
            Version = page.Creditor.Version,
            Street = page.Creditor.Address.Street,
            StreetExtra = page.Creditor.Address.StreetExtra,
            Postcode = page.Creditor.Address.Postcode,
            City = page.Creditor.Address.City,
            Page = page,
        };
}
