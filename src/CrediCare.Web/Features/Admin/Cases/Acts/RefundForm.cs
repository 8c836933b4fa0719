using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Amounts;
using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>What has been paid back of what was too much.</summary>
public sealed class RefundForm : CaseForm
{
    [Required]
    public Money? Amount { get; set; }

    [Required]
    public DateOnly? RefundedOn { get; set; }

    /// <summary>What the payment is called at the bank.</summary>
    [Required(ErrorMessage = "Reference_Required"), MaxLength(Lengths.Reference)]
    public string? Reference { get; set; }
}
