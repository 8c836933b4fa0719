namespace CrediCare.Web.Mail;

/// <summary>A mail read back from its file.</summary>
public sealed record EmlMail(string To, string Subject, string Text, string Html);
