using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Cases;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>What the debtor objects.</summary>
public sealed class DisputeForm : CaseForm
{
    [Required(ErrorMessage = "DisputeReason_Choose")]
    public DisputeReason? About { get; set; }

    [Required(ErrorMessage = "DisputeText_Required"), MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    public IFormFileCollection? Files { get; set; }
}
