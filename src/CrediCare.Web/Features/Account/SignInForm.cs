using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Seeding;
using Microsoft.AspNetCore.Mvc.ModelBinding;

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

    /// <summary>The made-up people of a development machine; empty everywhere else.</summary>
    [BindNever]
    public IReadOnlyList<DemoSignIn> Demo { get; set; } = [];

    [BindNever]
    public string? DemoPassword { get; set; }

    /// <summary>A form was kept that the session had ended for.</summary>
    public bool KeptForm => ReturnUrl?.StartsWith(AccountPaths.KeptForm, StringComparison.Ordinal) == true;
}
