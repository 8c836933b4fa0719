using System.ComponentModel.DataAnnotations;
using CrediCare.Domain.Amounts;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>What the debtor has paid straight to the creditor.</summary>
public sealed class DirectPaymentForm : CaseForm
{
    [Required]
    public Money? Amount { get; set; }

    [Required]
    public DateOnly? PaidOn { get; set; }

    /// <summary>The number of the invoice it was paid on; with one invoice there is nothing to choose.</summary>
    public string? Invoice { get; set; }
}
