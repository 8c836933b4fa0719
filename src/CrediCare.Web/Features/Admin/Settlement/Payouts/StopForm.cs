using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>That the bank has stopped the file of an order.</summary>
public sealed class StopForm
{
    [Required(ErrorMessage = "Stop_Required"), MaxLength(Lengths.Description)]
    public string? Because { get; set; }
}
