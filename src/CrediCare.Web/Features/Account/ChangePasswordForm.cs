using System.ComponentModel.DataAnnotations;

namespace CrediCare.Web.Features.Account;

/// <summary>The old password for a new one.</summary>
public sealed class ChangePasswordForm
{
    [Required(ErrorMessage = "CurrentPasswordRequired"), DataType(DataType.Password), MaxLength(PasswordRule.MaximumLength)]
    public string? CurrentPassword { get; set; }

    [Required(ErrorMessage = "NewPasswordRequired"), DataType(DataType.Password)]
    public string? NewPassword { get; set; }

    [
        Required(ErrorMessage = "RepeatRequired"),
        DataType(DataType.Password),
        Compare(nameof(NewPassword), ErrorMessage = "RepeatDiffers")
    ]
    public string? Repeat { get; set; }
}
