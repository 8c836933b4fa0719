using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;

namespace CrediCare.Web.Features.Admin.Payments;

/// <summary>That money which was nobody's has been paid back.</summary>
public sealed class ReturnedForm
{
    [Required]
    public DateOnly? ReturnedOn { get; set; }

    /// <summary>What the payment is called at the bank.</summary>
    [Required(ErrorMessage = "ReturnReference_Required"), MaxLength(Lengths.Reference)]
    public string? ReturnReference { get; set; }
}
