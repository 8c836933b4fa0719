using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A note on the case, and who may read it.</summary>
public sealed class NoteForm : CaseForm
{
    [Required(ErrorMessage = "NoteRequired"), MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    [Required(ErrorMessage = "Audience_Choose"), EnumDataType(typeof(CaseAudience), ErrorMessage = "Audience_Choose")]
    public CaseAudience? Audience { get; set; }
}
