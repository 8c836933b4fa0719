using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Creditors;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>That a case is taken back, what it costs having been read.</summary>
public sealed class WithdrawForm : CaseForm
{
    [Required(ErrorMessage = "ReasonRequired"), MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public bool HasRead { get; set; }

    /// <summary>Where the agreement names no price: that the case may be closed all the same.</summary>
    public bool AgreesToUnknownPrice { get; set; }

    /// <summary>What it costs today; not posted.</summary>
    internal WithdrawalPreview Cost { get; set; } = null!;
}
