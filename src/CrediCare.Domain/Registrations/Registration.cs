using CrediCare.Domain.Amounts;
using CrediCare.Domain.Debtors;

namespace CrediCare.Domain.Registrations;

/// <summary>
/// An overdue invoice that a creditor has sent to the agency and that the night makes a case of. What was accepted on
/// the day it was sent stays accepted; only duplicates and the creditor's standing are looked at again.
/// </summary>
public sealed class Registration : IVersioned
{
    private Registration() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";

    /// <summary>What the creditor is given as proof, "R-2026-000123-4".</summary>
    public string ReceiptNumber { get; private set; } = "";

    /// <summary>The same within a creditor means the same sending: a double click, a replayed form, a retried call.</summary>
    public string SubmissionKey { get; private set; } = "";

    public Guid CreditorId { get; private set; }
    public Guid PortfolioId { get; private set; }
    public Guid SubmittedByUserId { get; private set; }
    public DateTime SubmittedAtUtc { get; private set; }
    public RegistrationState State { get; private set; }

    public DebtorKind DebtorKind { get; private set; }
    public string DebtorName { get; private set; } = "";
    public string? DebtorOrganisationNumber { get; private set; }
    public DateOnly? DebtorBirthDate { get; private set; }
    public byte[]? DebtorBirthNumberSealed { get; private set; }
    public byte[]? DebtorBirthNumberHash { get; private set; }
    public PostalAddress DebtorAddress { get; private set; } = PostalAddress.Unknown;
    public string? DebtorPhone { get; private set; }
    public string? DebtorEmail { get; private set; }

    public string InvoiceNumber { get; private set; } = "";
    public string? OwnReference { get; private set; }
    public DateOnly InvoiceDate { get; private set; }
    public DateOnly DueDate { get; private set; }
    public Money Invoiced { get; private set; }
    public Money Outstanding { get; private set; }
    public Money ReminderFees { get; private set; }
    public string? Kid { get; private set; }
    public string Description { get; private set; } = "";

    /// <summary>The creditor's own collection notice, when one was sent: the day, and the day it gives the debtor.</summary>
    public DateOnly? NoticeSentOn { get; private set; }

    public DateOnly? NoticeDeadline { get; private set; }

    /// <summary>What the debtor already objects to, in the creditor's words; null when nothing is known.</summary>
    public string? Objection { get; private set; }

    public string? Note { get; private set; }

    /// <summary>The open case the creditor chose to add the invoice to.</summary>
    public Guid? JoinCaseId { get; private set; }

    public Guid? DecidedByUserId { get; private set; }
    public DateTime? DecidedAtUtc { get; private set; }

    /// <summary>What the caseworker wrote when accepting or rejecting an old claim.</summary>
    public string? DecisionReason { get; private set; }

    public RefusalReason? RefusalReason { get; private set; }

    /// <summary>When the night refused it, until a caseworker has seen that or the creditor has sent the invoice again.</summary>
    public DateTime? RefusalWaitsSinceUtc { get; private set; }

    public Guid? RefusalSeenByUserId { get; private set; }
    public DateTime? RefusalSeenAtUtc { get; private set; }
    public Guid? CaseId { get; private set; }

    /// <summary>The file it came in, for as long as that is kept; null when it was sent by itself.</summary>
    public Guid? UploadBatchId { get; private set; }

    /// <summary>What it is found by in the list of registrations, see <see cref="RegistrationSearch"/>.</summary>
    public string SearchText { get; private set; } = "";

    public int Version { get; private set; }

    public DebtorIdentity Debtor =>
        new(DebtorKind, DebtorName, DebtorOrganisationNumber, DebtorBirthDate, DebtorBirthNumberSealed, DebtorBirthNumberHash);

    public ContactDetails DebtorContact => new(DebtorAddress, DebtorPhone, DebtorEmail);

    /// <summary>Sends a claim. The result of the day decides whether it waits for the night or for a person.</summary>
    /// <exception cref="ArgumentException">A claim that is too early is never sent.</exception>
    public static Registration Submit(
        RegistrationResult result,
        string receiptNumber,
        string submissionKey,
        Guid creditorId,
        Guid portfolioId,
        Guid userId,
        DebtorIdentity debtor,
        ContactDetails contact,
        ClaimDetails claim,
        Guid? joinCaseId,
        DateTime nowUtc,
        Guid? uploadBatchId = null
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            ReceiptNumber = receiptNumber,
            SubmissionKey = submissionKey,
            CreditorId = creditorId,
            PortfolioId = portfolioId,
            SubmittedByUserId = userId,
            SubmittedAtUtc = nowUtc,
            State = result switch
            {
                RegistrationResult.Accepted => RegistrationState.Submitted,
                RegistrationResult.NeedsAssessment => RegistrationState.NeedsAssessment,
                RegistrationResult.TooEarly => throw new ArgumentException(
                    "A claim that is too early cannot be sent.",
                    nameof(result)
                ),
            },
            DebtorKind = debtor.Kind,
            DebtorName = debtor.Name,
            DebtorOrganisationNumber = debtor.OrganisationNumber,
            DebtorBirthDate = debtor.BirthDate,
            DebtorBirthNumberSealed = debtor.BirthNumberSealed,
            DebtorBirthNumberHash = debtor.BirthNumberHash,
            DebtorAddress = contact.Address,
            DebtorPhone = contact.Phone,
            DebtorEmail = contact.Email,
            InvoiceNumber = claim.InvoiceNumber,
            OwnReference = claim.OwnReference,
            InvoiceDate = claim.InvoiceDate,
            DueDate = claim.DueDate,
            Invoiced = claim.Invoiced,
            Outstanding = claim.Outstanding,
            ReminderFees = claim.ReminderFees,
            Kid = claim.Kid,
            Description = claim.Description,
            NoticeSentOn = claim.NoticeSentOn,
            NoticeDeadline = claim.NoticeDeadline,
            Objection = claim.Objection,
            Note = claim.Note,
            JoinCaseId = joinCaseId,
            UploadBatchId = uploadBatchId,
            SearchText = RegistrationSearch.TextOf(receiptNumber, claim, debtor, contact),
        };

    /// <summary>Possible until the night has made a case of it, or a person has decided.</summary>
    public bool CanBeTakenBack => State is RegistrationState.Submitted or RegistrationState.NeedsAssessment;

    /// <summary>Takes the registration back; nothing has been sent to the debtor. False when it is too late.</summary>
    public bool TakeBack()
    {
        if (!CanBeTakenBack)
            return false;
        State = RegistrationState.Withdrawn;
        return true;
    }

    /// <summary>A caseworker lets an old claim through to the night. False when someone decided first.</summary>
    public bool AcceptAfterAssessment(Guid userId, string? reason, DateTime nowUtc) =>
        Decide(RegistrationState.Submitted, userId, reason, nowUtc);

    /// <summary>A caseworker turns an old claim down, with a reason the creditor reads. False when someone decided first.</summary>
    public bool RejectAfterAssessment(Guid userId, string reason, DateTime nowUtc) =>
        Decide(RegistrationState.Rejected, userId, reason, nowUtc);

    /// <summary>A caseworker has seen that the night refused it. False when somebody has already, or there is nothing to see.</summary>
    public bool SeeRefusal(Guid userId, DateTime nowUtc)
    {
        if (RefusalWaitsSinceUtc is null)
            return false;
        (RefusalWaitsSinceUtc, RefusalSeenByUserId, RefusalSeenAtUtc) = (null, userId, nowUtc);
        return true;
    }

    /// <summary>The invoice has been sent again, so that nobody need look at the refusal.</summary>
    public void MakeUpForRefusal() => RefusalWaitsSinceUtc = null;

    /// <summary>The day in Oslo on which all that tells whom it was about went; null while it is known.</summary>
    public DateOnly? ForgottenOn { get; private set; }

    /// <summary>Whom it was about and what was written about it goes; the numbers, the days and the amounts stay.</summary>
    public void Forget(DateOnly today)
    {
        (DebtorName, ForgottenOn, SearchText) = (Privacy.Forgotten.Name, today, RegistrationSearch.Compact(ReceiptNumber));
        (DebtorOrganisationNumber, DebtorBirthDate) = (null, null);
        ForgetBirthNumber();
        (DebtorAddress, DebtorPhone, DebtorEmail) = (PostalAddress.Unknown, null, null);
        (Description, OwnReference, Objection, Note, DecisionReason) = ("", null, null, null, null);
    }

    /// <summary>Birth number, telephone and e-mail go; name and address stay, since accounting names and places whom it is about.</summary>
    public void ForgetMoreThanAccountingNeeds()
    {
        foreach (var gone in new[] { RegistrationSearch.Compact(DebtorPhone), NameKey.Of(DebtorEmail ?? "") })
            if (gone.Length > 0)
                SearchText = SearchText.Replace(gone, "", StringComparison.Ordinal);
        (DebtorPhone, DebtorEmail) = (null, null);
        ForgetBirthNumber();
    }

    /// <summary>The birth number goes with what it was found by; the date of birth stays.</summary>
    public void ForgetBirthNumber() => (DebtorBirthNumberSealed, DebtorBirthNumberHash) = (null, null);

    private bool Decide(RegistrationState state, Guid userId, string? reason, DateTime nowUtc)
    {
        if (State != RegistrationState.NeedsAssessment)
            return false;
        (State, DecidedByUserId, DecisionReason, DecidedAtUtc) = (state, userId, reason, nowUtc);
        return true;
    }
}
