using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A form about one dispute of the case.</summary>
public abstract class OneDisputeForm : CaseForm
{
    /// <summary>Both sides' words and how it stands; not posted.</summary>
    internal Dispute Dispute { get; set; } = null!;

    internal DisputeClocks Clocks { get; set; } = null!;
}

/// <summary>How a caseworker ends a dispute.</summary>
public sealed class DisputeRulingForm : OneDisputeForm
{
    [Required(ErrorMessage = "Outcome_Choose"), EnumDataType(typeof(DisputeOutcome), ErrorMessage = "Outcome_Choose")]
    public DisputeOutcome? Outcome { get; set; }

    /// <summary>What is credited of the principal, where the debtor was right about a part.</summary>
    public Money? Credit { get; set; }

    [Required(ErrorMessage = "ReasonRequired"), MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}

/// <summary>What the debtor says besides, or what is new when a decided dispute comes back.</summary>
public sealed class DisputeStatementForm : OneDisputeForm
{
    [Required(ErrorMessage = "Statement_Required"), MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Statement { get; set; }
}
