using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>Why a case is to rest, and until when.</summary>
public sealed class PauseForm : CaseForm
{
    [Required(ErrorMessage = "ReasonRequired"), MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public DateOnly? Until { get; set; }

    /// <summary>That the claim may become time-barred, where the pause comes that near.</summary>
    public bool AcceptsLimitation { get; set; }

    /// <summary>The day of limitation that the pause comes after or too near; not posted.</summary>
    internal DateOnly? Risk { get; set; }
}

/// <summary>That a case is to go on.</summary>
public sealed class ResumeForm : CaseForm;
