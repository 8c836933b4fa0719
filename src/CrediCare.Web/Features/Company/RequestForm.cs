using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain;

namespace CrediCare.Web.Features.Company;

/// <summary>What we are to change for a company, as typed.</summary>
public sealed class RequestForm : ReachForm
{
    [Required(ErrorMessage = "AboutRequired")]
    public CompanyRequest? About { get; set; }

    [MaxLength(Lengths.Name)]
    public string? NewName { get; set; }

    [MaxLength(20)]
    public string? NewNumber { get; set; }

    [MaxLength(Lengths.Name)]
    public string? OtherName { get; set; }

    [MaxLength(20)]
    public string? OtherNumber { get; set; }

    public DateOnly? From { get; set; }

    [DataType(DataType.MultilineText), MaxLength(2000)]
    public string? Text { get; set; }

    public IFormFileCollection? Files { get; set; }

    /// <summary>Made with the form, so that sending it twice is sending it once.</summary>
    public string Key { get; set; } = PublicId.New();
}

/// <summary>What a company asks us to change.</summary>
public enum CompanyRequest
{
    Name,
    OrganisationNumber,
    Merger,
    Other,
}
