using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;

namespace CrediCare.Web.Features.Admin.Refunds;

/// <summary>Where what was paid too much goes back to.</summary>
public sealed class RefundAccountForm
{
    [Required(ErrorMessage = "Account_Required"), MaxLength(Lengths.Reference)]
    public string? Account { get; set; }

    /// <summary>The account that stood there when the page was made; null where there was none.</summary>
    public string? Seen { get; set; }

    /// <summary>Whose it is; not posted.</summary>
    internal RefundLine Line { get; set; } = null!;
}
