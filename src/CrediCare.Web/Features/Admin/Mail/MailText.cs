namespace CrediCare.Web.Features.Admin.Mail;

/// <summary>The outgoing mail, for those who run the portal.</summary>
public sealed class MailText;
