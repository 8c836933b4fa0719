using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>Something that moves limitation: the day it happened, what it rests on and the paper that shows it.</summary>
public abstract class ProofForm : CaseForm
{
    [Required]
    public DateOnly? On { get; set; }

    [Required(ErrorMessage = "Basis_Required"), MaxLength(Lengths.Description), DataType(DataType.MultilineText)]
    public string? Basis { get; set; }

    public IFormFileCollection? Files { get; set; }
}

/// <summary>Something an authority decided about a step that was filed.</summary>
public abstract class FiledStepForm : ProofForm
{
    /// <summary>The step's public id.</summary>
    [Required(ErrorMessage = "Ruling_Choose")]
    public string? Step { get; set; }

    /// <summary>Those that wait for an authority; not posted.</summary>
    internal IReadOnlyList<LegalStep> Filed { get; set; } = [];
}

/// <summary>How a legal step ended.</summary>
public sealed class RulingForm : FiledStepForm
{
    [Required(ErrorMessage = "Ruled_Choose"), EnumDataType(typeof(LegalStepOutcome), ErrorMessage = "Ruled_Choose")]
    public LegalStepOutcome? Ruled { get; set; }

    /// <summary>How those that were filed can end.</summary>
    internal IEnumerable<LegalStepOutcome> Outcomes =>
        Filed.SelectMany(step => LegalStep.OutcomesOf(step.Kind)).Distinct().Order();
}

/// <summary>What the enforcement officer decided.</summary>
public sealed class AttachmentForm : FiledStepForm
{
    [Required(ErrorMessage = "Attached_Choose"), EnumDataType(typeof(AttachmentOrderKind), ErrorMessage = "Attached_Choose")]
    public AttachmentOrderKind? Attached { get; set; }

    /// <summary>The last day of a deduction from earnings.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>What can have been decided about this debtor; not posted.</summary>
    internal IEnumerable<AttachmentOrderKind> Kinds =>
        Enum.GetValues<AttachmentOrderKind>()
            .Where(kind => kind != AttachmentOrderKind.EarningsAttachment || Page.Hand.Debtor.Kind != DebtorKind.Company);

    /// <summary>The day the claim is time-barred after it, as the caseworker has found.</summary>
    [Required]
    public DateOnly? NewLimitation { get; set; }
}

/// <summary>The debtor has admitted the claim.</summary>
public sealed class AcknowledgementForm : ProofForm
{
    /// <summary>The invoice's number; empty for all that are unpaid.</summary>
    public string? Invoice { get; set; }
}

/// <summary>A declaration that the creditor is asked to sign; the paper to sign is the one file.</summary>
public sealed class DeclarationForm : AskingForm;
