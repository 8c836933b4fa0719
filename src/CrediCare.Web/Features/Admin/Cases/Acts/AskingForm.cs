using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>What the creditor is asked, with what papers, and until when there is time to answer.</summary>
public abstract class AskingForm : CaseForm
{
    [MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Question { get; set; }

    public DateOnly? AnswerBy { get; set; }

    public IFormFileCollection? Files { get; set; }
}
