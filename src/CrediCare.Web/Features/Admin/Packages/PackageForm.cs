using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Amounts;

namespace CrediCare.Web.Features.Admin.Packages;

/// <summary>A package to be offered from a day on, as typed.</summary>
public sealed class PackageForm
{
    [Required(ErrorMessage = "NameRequired"), MaxLength(Lengths.Name)]
    public string? NameNb { get; set; }

    [Required(ErrorMessage = "NameRequired"), MaxLength(Lengths.Name)]
    public string? NameEn { get; set; }

    /// <summary>One thing on each line.</summary>
    [Required(ErrorMessage = "DescriptionRequired"), MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? DescriptionNb { get; set; }

    [Required(ErrorMessage = "DescriptionRequired"), MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? DescriptionEn { get; set; }

    /// <summary>Empty is a price by agreement.</summary>
    public Money? MonthlyPrice { get; set; }

    /// <summary>Empty is no limit.</summary>
    [Range(1, 1_000_000, ErrorMessage = "CasesPerYearWrong")]
    public int? CasesPerYear { get; set; }

    [Required]
    public DateOnly? ValidFrom { get; set; }

    /// <summary>The place in the row of offers.</summary>
    [Required(ErrorMessage = "SortOrderRequired"), Range(1, 99, ErrorMessage = "SortOrderRequired")]
    public int? SortOrder { get; set; }
}
