using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>That the bank did not pay a line of an order.</summary>
public sealed class FailedForm
{
    [Required(ErrorMessage = "Failed_Required"), MaxLength(Lengths.Description)]
    public string? Because { get; set; }
}
