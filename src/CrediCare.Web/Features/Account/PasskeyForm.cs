using System.ComponentModel.DataAnnotations;

namespace CrediCare.Web.Features.Account;

/// <summary>A new passkey, or another name for one.</summary>
public sealed class PasskeyForm
{
    /// <summary>Far more than any device says.</summary>
    public const int LongestAnswer = 32_768;

    [Required(ErrorMessage = "PasskeyNameRequired"), MaxLength(Passkeys.LongestName)]
    public string? PasskeyName { get; set; }

    /// <summary>What the device said, as JSON; for a new one only.</summary>
    [MaxLength(LongestAnswer)]
    public string? Answer { get; set; }
}
