using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrediCare.Web.Features.Account;

/// <summary>Turning one-time codes on: the sealed secret, and the code that proves the phone has it.</summary>
public sealed class SecondFactorForm
{
    [Required]
    public string? Setup { get; set; }

    [Required(ErrorMessage = "CodeRequired"), RegularExpression(Totp.Typed, ErrorMessage = "CodeSixDigits")]
    public string? Code { get; set; }

    /// <summary>The secret in groups of four, to type by hand.</summary>
    [BindNever]
    public string Key { get; set; } = "";

    /// <summary>A drawing of it, as a data address.</summary>
    [BindNever]
    public string Picture { get; set; } = "";

    /// <summary>It as a link that an authenticator app on this very phone opens.</summary>
    [BindNever]
    public string Address { get; set; } = "";

    /// <summary>The text that says why the person must; null for one who came by themselves.</summary>
    [BindNever]
    public string? Required { get; set; }
}
