using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>That the bank did not pay some lines of an order, and why.</summary>
public sealed class FailedForm
{
    /// <summary>By number.</summary>
    [MinLength(1, ErrorMessage = "Failed_LinesRequired")]
    public IList<int> Lines { get; init; } = [];

    [Required(ErrorMessage = "Failed_Required"), MaxLength(Lengths.Description)]
    public string? Because { get; set; }
}
