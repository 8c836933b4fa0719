using System.ComponentModel.DataAnnotations;
using CrediCare.Domain.Amounts;

namespace CrediCare.Web.Tests.TagHelpers;

/// <summary>A form with one property of each kind.</summary>
public sealed class SampleForm
{
    [Required]
    public DateOnly? DueDate { get; set; }

    public Money? Outstanding { get; set; }

    [Required(ErrorMessage = "NoticeRequired")]
    public string? Notice { get; set; }

    [StringLength(200), DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    public bool Objects { get; set; }

    [DataType(DataType.Password)]
    public string? Secret { get; set; }

    [EmailAddress]
    public string? Email { get; set; }
}
