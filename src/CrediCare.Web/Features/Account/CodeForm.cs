using System.ComponentModel.DataAnnotations;

namespace CrediCare.Web.Features.Account;

/// <summary>A code from the phone, asked for again before something that weakens the account.</summary>
public sealed class CodeForm
{
    [Required(ErrorMessage = "CodeRequired"), MaxLength(20)]
    public string? Code { get; set; }
}
