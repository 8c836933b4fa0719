namespace CrediCare.Web.Startup;

/// <summary>Section <c>Mail</c>: where the outbox sends.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>Pickup writes .eml files below <c>Storage:Root</c>/mail; Smtp sends.</summary>
    public MailMode Mode { get; set; } = MailMode.Pickup;

    public string FromAddress { get; set; } = "portal@credicare.example";

    /// <summary>What comes after the @ of the sender's address; the domain of every Message-ID.</summary>
    public string Domain => FromAddress.Split('@')[^1];

    public string FromName { get; set; } = "CrediCare";
    public string Host { get; set; } = "";
    public int Port { get; set; } = 587;
    public string? UserName { get; set; }
    public string? Password { get; set; }

    /// <summary>
    /// Instead of a password: a file with an OAuth 2.0 access token, which whoever renews it writes anew. It is read for every mail.
    /// </summary>
    public string? TokenFile { get; set; }

    public MailEncryption Encryption { get; set; } = MailEncryption.StartTls;

    /// <summary>How long one attempt may take, in seconds.</summary>
    public int TimeoutSeconds { get; set; } = 30;
}

public enum MailMode
{
    Pickup,
    Smtp,
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailEncryption
{
    StartTls,

    /// <summary>TLS from the first byte (port 465).</summary>
    Implicit,

    /// <summary>None at all: only for a server on this machine in development.</summary>
    None,
}
