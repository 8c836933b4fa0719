using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Cases.Acts;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A legal step that the creditor is asked about.</summary>
public sealed class LegalStepForm : AskingForm
{
    [Required(ErrorMessage = "Step_Choose"), EnumDataType(typeof(LegalStepKind), ErrorMessage = "Step_Choose")]
    public LegalStepKind? Step { get; set; }

    [MaxLength(Lengths.Name)]
    public string? Authority { get; set; }

    /// <summary>What the authority charges, where no table says so.</summary>
    public Money? CourtFee { get; set; }

    public bool IsJustified { get; set; }

    public bool HasBasis { get; set; }

    /// <summary>Who must meet at the conciliation board; null leaves it to the register of places.</summary>
    [EnumDataType(typeof(AttendanceDuty))]
    public AttendanceDuty? Attendance { get; set; }

    /// <summary>What has been asked for and filed; not posted.</summary>
    internal IReadOnlyList<LegalStep> Steps { get; set; } = [];

    /// <summary>The steps that can be asked about, each with what would refuse it today whatever is filled in.</summary>
    internal IReadOnlyList<(LegalStepKind Kind, Enum? InTheWay)> Choices =>
        [.. Acts.Select(one => (one.Key, Page.InTheWayOf(one.Value)))];

    private static readonly Dictionary<LegalStepKind, CaseAct> Acts = new()
    {
        [LegalStepKind.ConciliationComplaint] = CaseAct.AskAboutConciliation,
        [LegalStepKind.AttachmentPetition] = CaseAct.AskAboutAttachment,
        [LegalStepKind.ForcedSale] = CaseAct.AskAboutForcedSale,
        [LegalStepKind.BankruptcyPetition] = CaseAct.AskAboutBankruptcy,
    };
}

/// <summary>A step that has been filed: one that the creditor agreed to, or the claim in an estate.</summary>
public sealed class FilingForm : CaseForm
{
    /// <summary>The approved step's public id, or <see cref="EstateClaim"/>.</summary>
    [Required(ErrorMessage = "Filing_Choose")]
    public string? Filing { get; set; }

    [Required]
    public DateOnly? FiledOn { get; set; }

    [MaxLength(Lengths.Name)]
    public string? Authority { get; set; }

    public bool IsJustified { get; set; }

    public bool HasBasis { get; set; }

    /// <summary>The claim is filed in an estate, which needs no approval.</summary>
    public const string EstateClaim = nameof(LegalStepKind.EstateClaim);

    /// <summary>Those that the creditor has agreed to; not posted.</summary>
    internal IReadOnlyList<LegalStep> Approved { get; set; } = [];

    /// <summary>What would refuse the claim in the estate today; not posted.</summary>
    internal Enum? EstateInTheWay { get; set; }
}

/// <summary>That something is to be done, and nothing more.</summary>
public sealed class ConfirmForm : CaseForm;

/// <summary>Why a case is taken up again.</summary>
public sealed class ReopeningForm : CaseForm
{
    [Required(ErrorMessage = "Reason_Required"), MaxLength(Lengths.Note), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}

/// <summary>Why a case is closed.</summary>
public sealed class ClosingForm : CaseForm
{
    [Required(ErrorMessage = "Why_Choose"), EnumDataType(typeof(ClosedReason), ErrorMessage = "Why_Choose")]
    public ClosedReason? Why { get; set; }

    /// <summary>Those that the claim shows today; all of them where the case is closed already.</summary>
    internal IEnumerable<ClosedReason> Reasons =>
        ClosingRule.ForCaseworkers.Where(reason =>
            InTheWay is not null || Page.Case.ClosingRefusal(reason, Page.Hand.Circumstances, Page.Hand.Occasion) is null
        );
}
