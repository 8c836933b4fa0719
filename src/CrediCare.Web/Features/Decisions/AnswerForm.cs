using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Decisions;

namespace CrediCare.Web.Features.Decisions;

/// <summary>An answer as it is being given.</summary>
public sealed class AnswerForm
{
    [Required(ErrorMessage = "Choice_Required")]
    public DecisionChoice? Choice { get; set; }

    [MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    public IFormFileCollection? Files { get; set; }

    /// <summary>The full name under a declaration.</summary>
    [MaxLength(Lengths.Name)]
    public string? FullName { get; set; }

    /// <summary>The one-time code that is shown for a signature.</summary>
    [MaxLength(20)]
    public string? Code { get; set; }

    /// <summary>The document that was read before signing, by its hash.</summary>
    [MaxLength(Lengths.Sha256)]
    public string? DocumentSha256 { get; set; }
}
