using System.ComponentModel.DataAnnotations;

namespace CrediCare.Web.Features.Account;

/// <summary>A code from the phone, asked for again before something that weakens the account.</summary>
public sealed class CodeForm
{
    [Required(ErrorMessage = "CodeRequired"), RegularExpression(Totp.Typed, ErrorMessage = "CodeSixDigits")]
    public string? Code { get; set; }
}
