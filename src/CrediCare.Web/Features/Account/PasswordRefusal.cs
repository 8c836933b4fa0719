using Microsoft.AspNetCore.Identity;

namespace CrediCare.Web.Features.Account;

/// <summary>Why a new password was not taken, as the key of its text.</summary>
public static class PasswordRefusal
{
    private static readonly string[] Known =
    [
        nameof(IdentityErrorDescriber.PasswordTooShort),
        PasswordRule.TooLong,
        PasswordRule.Common,
        PasswordRule.Guessable,
    ];

    /// <summary>The first reason that is about the password; null when the refusal is about something else.</summary>
    public static string? Of(IdentityResult result) =>
        Known.FirstOrDefault(code => result.Errors.Any(error => error.Code == code));
}
