using CrediCare.Domain.Debtors;
using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Registrations;

/// <summary>A claim ready to be sent.</summary>
/// <param name="Key">The same for the same sending; a form's is its draft's public id.</param>
/// <param name="CreditorId">Whose claim it is.</param>
/// <param name="PortfolioId">Where it is to lie.</param>
/// <param name="UserId">Who sends it.</param>
/// <param name="Debtor">Who owes.</param>
/// <param name="Contact">Where they are reached.</param>
/// <param name="Claim">What they owe.</param>
/// <param name="JoinCaseId">The open case it is to be added to, already found to be one of the same debtor.</param>
/// <param name="DraftId">The draft it was written in; its documents follow and it goes.</param>
/// <param name="UploadBatchId">The file it came in.</param>
public sealed record Submission(
    string Key,
    Guid CreditorId,
    Guid PortfolioId,
    Guid UserId,
    DebtorIdentity Debtor,
    ContactDetails Contact,
    ClaimDetails Claim,
    Guid? JoinCaseId = null,
    Guid? DraftId = null,
    Guid? UploadBatchId = null
);

/// <summary>Why a claim was not taken.</summary>
public enum SubmitRefusal
{
    /// <summary>The window opens later.</summary>
    TooEarly,

    /// <summary>Another living registration of the creditor holds the invoice number.</summary>
    AlreadyRegistered,

    /// <summary>The agreement is suspended or ended.</summary>
    CreditorNotActive,

    PortfolioClosed,

    /// <summary>The case to join has come too far, or is gone.</summary>
    CaseTakesNoInvoices,
}
