using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>Why a case is to rest, and until when.</summary>
public sealed class PauseForm : CaseForm
{
    [Required(ErrorMessage = "ReasonRequired"), MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public DateOnly? Until { get; set; }
}

/// <summary>That a case is to go on.</summary>
public sealed class ResumeForm : CaseForm;
