using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Limitation;

namespace CrediCare.Web.Features.Cases;

/// <summary>One case as a page shows it.</summary>
public sealed record CaseDetailsModel
{
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

    /// <summary>The period that ends first among unpaid invoices; null when nothing is unpaid.</summary>
    public required CaseLimitationModel? Limitation { get; init; }

    public required CaseLogModel Log { get; init; }
    public required IReadOnlyList<CaseDocument> Documents { get; init; }
    public required DateOnly Today { get; init; }
    public required bool ForStaff { get; init; }

    /// <summary>Whether the reader may do something to the case, beside reading it.</summary>
    public required bool MayAct { get; init; }

    public required bool MayWithdraw { get; init; }

    public required bool DebtorIsMinor { get; init; }

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

/// <summary>When an invoice becomes time-barred, and the reasoning.</summary>
public sealed record CaseLimitationModel(string InvoiceNumber, LimitationStatement Statement, bool NamesInvoice);

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
