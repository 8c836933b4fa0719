using System.ComponentModel.DataAnnotations;

namespace CrediCare.Web.Features.Account;

/// <summary>What is typed to sign in.</summary>
public sealed class SignInForm
{
    [Required, MaxLength(254)]
    public string? Email { get; set; }

    [Required, DataType(DataType.Password), MaxLength(PasswordRule.MaximumLength)]
    public string? Password { get; set; }

    public bool Remember { get; set; }

    /// <summary>The page that was asked for; only one of our own is gone back to.</summary>
    public string? ReturnUrl { get; set; }
}
