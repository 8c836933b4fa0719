using System.ComponentModel.DataAnnotations;

namespace CrediCare.Web.Features.Company;

/// <summary>A new account as typed.</summary>
public sealed class BankAccountForm : ReachForm
{
    [Required(ErrorMessage = "BankAccountRequired"), MaxLength(20)]
    public string? BankAccount { get; set; }
}
