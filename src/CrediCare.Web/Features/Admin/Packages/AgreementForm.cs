using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;

namespace CrediCare.Web.Features.Admin.Packages;

/// <summary>A new version of the agreement text, as typed.</summary>
public sealed class AgreementForm
{
    [Required(ErrorMessage = "VersionRequired"), MaxLength(Lengths.Key)]
    public string? Version { get; set; }

    [Required]
    public DateOnly? ValidFrom { get; set; }

    [Required(ErrorMessage = "TextRequired"), MaxLength(Lengths.AgreementText), DataType(DataType.MultilineText)]
    public string? TextNb { get; set; }

    [Required(ErrorMessage = "TextRequired"), MaxLength(Lengths.AgreementText), DataType(DataType.MultilineText)]
    public string? TextEn { get; set; }
}
