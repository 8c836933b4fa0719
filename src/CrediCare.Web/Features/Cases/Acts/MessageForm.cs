using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>The first message about a case.</summary>
public sealed class MessageForm
{
    [Required(ErrorMessage = "MessageRequired"), MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    public IFormFileCollection? Files { get; set; }

    /// <summary>Made with the form, so that sending it twice is sending it once.</summary>
    public string Key { get; set; } = PublicId.New();

    /// <summary>The case; not posted.</summary>
    internal CaseActPage Page { get; set; } = null!;
}
