using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;

namespace CrediCare.Web.Features.Admin.Creditors.Applications;

/// <summary>Takes the company on, with its first portfolio.</summary>
public sealed class ApproveForm
{
    [Required(ErrorMessage = "PortfolioRequired"), MaxLength(Lengths.Name)]
    public string? Portfolio { get; set; }

    /// <summary>The application as it was when the page was made.</summary>
    public int? Version { get; set; }
}

/// <summary>Asks the applicant something.</summary>
public sealed class AskBackForm
{
    [Required(ErrorMessage = "QuestionRequired"), MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Question { get; set; }

    public int? Version { get; set; }
}

/// <summary>Says no, with the reason the applicant is given.</summary>
public sealed class RejectForm
{
    [Required(ErrorMessage = "ReasonRequired"), MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public int? Version { get; set; }
}
