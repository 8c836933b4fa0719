using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Web.Features.Account;

namespace CrediCare.Web.Features.Users;

/// <summary>An invitation as typed.</summary>
public sealed class InviteForm : AccessForm
{
    [Required(ErrorMessage = "NameRequired"), MaxLength(Lengths.Name)]
    public string? Name { get; set; }

    [Required(ErrorMessage = "EmailRequired"), ReachableEmail, MaxLength(Lengths.Email)]
    public string? Email { get; set; }
}
