using CrediCare.Data.Api;
using CrediCare.Data.Audit;
using CrediCare.Data.Desk;
using CrediCare.Data.Forms;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Data.Search;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Messages;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Registrations;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Domain.Webhooks;

namespace CrediCare.Web.Features.Admin.Privacy.Held;

/// <summary>What has to do with a debtor or a case and is not handed out, and why.</summary>
public static class HeldLeftOut
{
    public static IReadOnlyDictionary<Type, string> Why { get; } =
        new Dictionary<Type, string>
        {
            [typeof(DebtorMergeSuggestion)] = "A guess that two may be the same; of the other nothing may be said.",
            [typeof(DocumentContent)] = "The bytes are handed out as files.",
            [typeof(SearchTerm)] = "Words that are handed out already, for the search.",
            [typeof(RegistrationTerm)] = "Words that are handed out already, for the search.",
            [typeof(InvoiceNumberReservation)] = "A lock on an invoice number that is handed out already.",
            [typeof(RegistrationDraft)] = "Sealed for whoever is writing it, and gone after 30 days.",
            [typeof(UploadPaper)] = "Becomes a document; gone after 30 days.",
            [typeof(IncomingPaymentBooking)] = "Which posting a payment became: two keys.",
            [typeof(OwnMoneyWord)] = "About the agency's own money.",
            [typeof(ClientFundsEntry)] = "The amounts of payments that are handed out already, in the agency's own books.",
            [typeof(ClientFundsDifference)] = "The agency's own books.",
            [typeof(DeskAssignment)] = "Which caseworker has it.",
            [typeof(TakenForm)] = "A lock against sending twice.",
            [typeof(ThreadReading)] = "Who at the creditor has read.",
            [typeof(InboxReading)] = "Who at the creditor has read.",
            [typeof(WebhookEvent)] =
                "That something happened to a case, without the person; it is handed out as the case's event.",
            [typeof(AuditPersonalFacts)] = "Network address and browser of whoever looked, not of whom it was about.",
            [typeof(JobRefusal)] = "The reason is handed out with the registration.",
            [typeof(OutboxMail)] = "To the creditor's people; what it tells is handed out as the case's.",
            [typeof(ApiAnswer)] = "Sealed, and gone after 30 days; what it tells is handed out as the case's.",
        };
}
