using System.ComponentModel.DataAnnotations;

namespace CrediCare.Web.Features.Account;

/// <summary>What the browser sends when a device has answered.</summary>
public sealed class PasskeySignInForm
{
    /// <summary>The answer, as JSON.</summary>
    [Required, MaxLength(PasskeyForm.LongestAnswer)]
    public string? Answer { get; set; }

    public bool Remember { get; set; }

    /// <summary>The page that was asked for; only one of our own is gone back to.</summary>
    public string? ReturnUrl { get; set; }
}
