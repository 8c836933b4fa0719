using System.ComponentModel.DataAnnotations;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrediCare.Web.Features.Account;

/// <summary>A person who is signed in shows once more that it is they: by the password, or by a code from the phone.</summary>
public sealed class ConfirmForm : IValidatableObject
{
    [DataType(DataType.Password), MaxLength(PasswordRule.MaximumLength)]
    public string? Password { get; set; }

    [MaxLength(20)]
    public string? Code { get; set; }

    /// <summary>By a code instead of the password.</summary>
    public bool ByCode { get; set; }

    public string? ReturnUrl { get; set; }

    /// <summary>The person may choose between the two.</summary>
    [BindNever]
    public bool HasSecondFactor { get; set; }

    /// <summary>The person may also answer with a passkey.</summary>
    [BindNever]
    public bool HasPasskey { get; set; }

    public bool KeptForm => ReturnUrl?.StartsWith(AccountPaths.KeptForm, StringComparison.Ordinal) == true;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ByCode && string.IsNullOrEmpty(Code))
            yield return validationContext.Refuse("CodeRequired", nameof(Code));
        if (!ByCode && string.IsNullOrEmpty(Password))
            yield return validationContext.Refuse("PasswordRequired", nameof(Password));
    }
}
