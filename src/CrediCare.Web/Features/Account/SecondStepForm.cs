using System.ComponentModel.DataAnnotations;

namespace CrediCare.Web.Features.Account;

/// <summary>The second step of a sign-in: a code from the phone, or one of the recovery codes.</summary>
public sealed class SecondStepForm
{
    [Required(ErrorMessage = "CodeRequired"), MaxLength(20)]
    public string? Code { get; set; }

    public string? ReturnUrl { get; set; }
}
