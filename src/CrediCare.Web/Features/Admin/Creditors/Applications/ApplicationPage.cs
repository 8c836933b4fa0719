using CrediCare.Domain.Creditors;

namespace CrediCare.Web.Features.Admin.Creditors.Applications;

/// <summary>One application with what there is to know before deciding.</summary>
/// <param name="Application">What was sent.</param>
/// <param name="Package">What was chosen; null for a tailored offer.</param>
/// <param name="KnownCreditor">A creditor that has this organisation number already.</param>
/// <param name="Earlier">How many other applications came from the same company.</param>
/// <param name="MayDecide">The reader is an administrator of the agency.</param>
public sealed record ApplicationPage(
    CustomerApplication Application,
    Package? Package,
    CreditorLink? KnownCreditor,
    int Earlier,
    bool MayDecide
)
{
    public ApproveForm Approve { get; } = new() { Version = Application.Version };
    public AskBackForm AskBack { get; } = new() { Version = Application.Version };
    public RejectForm Reject { get; } = new() { Version = Application.Version };
}

/// <summary>A creditor by name and address.</summary>
public sealed record CreditorLink(string PublicId, string Name);

/// <summary>An application in the list of those that wait.</summary>
public sealed record ApplicationRow(
    string PublicId,
    string CompanyName,
    string OrganisationNumber,
    CustomerApplicationState State,
    DateTime SubmittedAtUtc
);
