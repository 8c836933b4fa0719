namespace CrediCare.Web.Mail;

/// <summary>What mails say. Keys begin with the kind; words in braces are facts of the mail.</summary>
public sealed class MailText;
