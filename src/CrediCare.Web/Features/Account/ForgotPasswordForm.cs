using System.ComponentModel.DataAnnotations;

namespace CrediCare.Web.Features.Account;

/// <summary>The address whose password is forgotten.</summary>
public sealed class ForgotPasswordForm
{
    [Required, EmailAddress, MaxLength(254)]
    public string? Email { get; set; }
}
