using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Limitation;
using CrediCare.Web.Features.Admin.Queue;

namespace CrediCare.Web.Features.Cases;

/// <summary>One case as a page shows it.</summary>
public sealed record CaseDetailsModel
{
    /// <summary>How many papers are listed beside the history.</summary>
    public const int DocumentsBeside = 10;

    public required Case Case { get; init; }
    public required CaseParties Parties { get; init; }
    public required ClaimBalance Balance { get; init; }

    /// <summary>The late interest rate on the balance's day, in percent; null where none is known.</summary>
    public required decimal? InterestRate { get; init; }

    public required IReadOnlyList<CaseStep> Ahead { get; init; }

    /// <summary>What waits for the creditor's answer.</summary>
    public required IReadOnlyList<CaseAsk> Asks { get; init; }

    /// <summary>The plan last proposed, unless it was rejected.</summary>
    public required CasePlanModel? Plan { get; init; }

    /// <summary>The period of each unpaid invoice, the first to end first.</summary>
    public required IReadOnlyList<CaseLimitationModel> Limitations { get; init; }

    /// <summary>What has been asked of the authorities, and what they decided; null when nothing has.</summary>
    public required CaseLegalModel? Legal { get; init; }

    /// <summary>What taking the case back came to; null unless it was.</summary>
    public required CaseWithdrawal? Withdrawal { get; init; }

    public required CaseLogModel Log { get; init; }

    /// <summary>The newest; all of them are in the history.</summary>
    public required IReadOnlyList<CaseDocument> Documents { get; init; }

    public required DateOnly Today { get; init; }
    public required bool ForStaff { get; init; }

    /// <summary>Whether the reader may do something to the case, beside reading it.</summary>
    public required bool MayAct { get; init; }

    public required bool MayWithdraw { get; init; }

    /// <summary>The acts that the case would refuse today whatever is filled in, each with why.</summary>
    public IReadOnlyDictionary<CaseAct, Enum> InTheWay { get; init; } = new Dictionary<CaseAct, Enum>();

    /// <summary>What the agreement to a price that was not known rests on; null unless there was one.</summary>
    public string? PriceAgreedBy { get; init; }

    public required bool DebtorIsMinor { get; init; }

    /// <summary>The caseworker the case is with; null is nobody, and always so for the creditor.</summary>
    public required DeskHolder? Holder { get; init; }

    public required bool IsHeldByReader { get; init; }

    public bool IsPartlyPaid => Case.Stage != CaseStage.Closed && Balance.Paid > Money.Zero && Balance.Total > Money.Zero;

    /// <summary>What the debtor says, of the objections that hold the case.</summary>
    public IEnumerable<string> Objections =>
        Case
            .Disputes.Where(dispute => dispute.HoldsCase)
            .OrderBy(dispute => dispute.OpenedAtUtc)
            .Select(dispute => dispute.Statements.MinBy(said => said.WrittenAtUtc)?.Text)
            .OfType<string>();
}

/// <summary>Who owes whom, in which portfolio.</summary>
public sealed record CaseParties(
    string DebtorPublicId,
    string DebtorName,
    DebtorKind DebtorKind,
    string? DebtorOrganisationNumber,
    DateOnly? DebtorBirthDate,
    PostalAddress DebtorAddress,
    string? DebtorPhone,
    string? DebtorEmail,
    string CreditorName,
    string CreditorOrganisationNumber,
    bool MembersWithdraw,
    string PortfolioName
);

/// <summary>A payment plan and how far it has come.</summary>
public sealed record CasePlanModel(PaymentPlan Plan, PlanProgress Progress);

/// <summary>When an invoice becomes time-barred, the reasoning, and what people have entered it by.</summary>
public sealed record CaseLimitationModel(
    string InvoiceNumber,
    LimitationStatement Statement,
    IReadOnlyList<LimitationProofModel> Proofs
);

/// <summary>What shows that limitation has moved, and the address of its paper.</summary>
public sealed record LimitationProofModel(DateOnly On, string Basis, string? DocumentPublicId);

/// <summary>A paper that belongs to the case or to what it was made from.</summary>
public sealed record CaseDocument(string PublicId, string FileName, DocumentType Type, int LengthBytes, DateTime UploadedAtUtc);

/// <summary>The history, newest first, as much of it as was asked for.</summary>
public sealed record CaseLogModel(
    CaseLogFilter Filter,
    IReadOnlyDictionary<CaseLogKind, int> Counts,
    IReadOnlyList<CaseLogLine> Lines
)
{
    public int Older => Counts[Filter.Kind] - Lines.Count;
}
