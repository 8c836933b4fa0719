using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain;

namespace CrediCare.Web.Features.Support;

/// <summary>A new conversation as it is being written.</summary>
public sealed class NewThreadForm
{
    [Required(ErrorMessage = "Subject_Missing"), StringLength(Lengths.Name, ErrorMessage = "Subject_TooLong")]
    public string? Subject { get; set; }

    [Required(ErrorMessage = "Text_Missing"), StringLength(Lengths.Note, ErrorMessage = "Text_TooLong")]
    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    /// <summary>The company it is written for, by its public id.</summary>
    public string? Creditor { get; set; }

    public IFormFileCollection? Files { get; set; }

    /// <summary>Made with the form, so that sending it twice is sending it once.</summary>
    public string Key { get; set; } = PublicId.New();
}
