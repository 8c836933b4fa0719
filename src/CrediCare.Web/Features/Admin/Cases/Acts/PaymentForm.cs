using System.ComponentModel.DataAnnotations;
using CrediCare.Domain.Amounts;
using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>What the debtor has paid to us.</summary>
public sealed class PaymentForm : CaseForm
{
    [Required]
    public Money? Amount { get; set; }

    [Required]
    public DateOnly? PaidOn { get; set; }

    /// <summary>The number of the invoice it was meant for; empty covers the oldest first.</summary>
    public string? Invoice { get; set; }
}
