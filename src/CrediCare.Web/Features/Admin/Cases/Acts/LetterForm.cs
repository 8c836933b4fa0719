using System.ComponentModel.DataAnnotations;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A letter that was sent: when, the last day it gives the debtor, and what it costs.</summary>
public sealed class LetterForm : CaseForm
{
    [Required]
    public DateOnly? SentOn { get; set; }

    [Required]
    public DateOnly? Deadline { get; set; }

    public Money? Fee { get; set; }

    /// <summary>Which letter comes next; null where none does. Not posted.</summary>
    internal CaseStage? Letter { get; set; }

    /// <summary>The most it may cost; not posted.</summary>
    internal Money FeeCap { get; set; }
}
