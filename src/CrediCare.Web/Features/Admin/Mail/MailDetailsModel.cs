using CrediCare.Data.Outbox;
using CrediCare.Web.Mail;

namespace CrediCare.Web.Features.Admin.Mail;

/// <summary>One mail, and what it said where it was written to a file.</summary>
/// <param name="Mail">The outbox row.</param>
/// <param name="MessageId">As receivers see it.</param>
/// <param name="Written">What the file says; null when there is none, because mail is really sent or not yet written.</param>
/// <param name="Masked">Links that open an account have been made unreadable.</param>
public sealed record MailDetailsModel(OutboxMail Mail, string MessageId, EmlMail? Written, bool Masked);
