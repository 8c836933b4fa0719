using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;

namespace CrediCare.Web.Features.Admin.Payments;

/// <summary>That what came in is the agency's own money.</summary>
public sealed class OwnMoneyForm
{
    [Required(ErrorMessage = "Own_Required"), MaxLength(Lengths.Description)]
    public string? OwnReason { get; set; }
}
