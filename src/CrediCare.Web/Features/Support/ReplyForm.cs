using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain;

namespace CrediCare.Web.Features.Support;

/// <summary>An answer in a conversation as it is being written.</summary>
public sealed class ReplyForm
{
    [Required(ErrorMessage = "Text_Missing"), StringLength(Lengths.Note, ErrorMessage = "Text_TooLong")]
    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    public IFormFileCollection? Files { get; set; }

    /// <summary>Made with the form, so that sending it twice is sending it once.</summary>
    public string Key { get; set; } = PublicId.New();
}
