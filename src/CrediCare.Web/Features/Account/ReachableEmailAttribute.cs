using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Web.Text;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// An address that we shall write to: one that mail reaches (<see cref="Invitations.CanReach"/>). One that is too long is left
/// to the rule about length, so that each mistake is told once.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReachableEmailAttribute() : DataTypeAttribute(DataType.EmailAddress)
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not string typed
        || string.IsNullOrWhiteSpace(typed)
        || typed.Length > Lengths.Email
        || Invitations.CanReach(typed.Trim())
            ? ValidationResult.Success
            : validationContext.Refuse("Rule_ReachableEmail", validationContext.MemberName!);
}
