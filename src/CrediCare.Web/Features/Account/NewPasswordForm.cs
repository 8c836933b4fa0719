using System.ComponentModel.DataAnnotations;

namespace CrediCare.Web.Features.Account;

/// <summary>A password that is chosen by a mailed link.</summary>
public sealed class NewPasswordForm
{
    public string? Token { get; set; }

    [Required(ErrorMessage = "NewPasswordRequired"), DataType(DataType.Password)]
    public string? NewPassword { get; set; }

    [
        Required(ErrorMessage = "RepeatRequired"),
        DataType(DataType.Password),
        Compare(nameof(NewPassword), ErrorMessage = "RepeatDiffers")
    ]
    public string? Repeat { get; set; }

    /// <summary>The address of the account, as a help for password keepers.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public string? Email { get; set; }
}
