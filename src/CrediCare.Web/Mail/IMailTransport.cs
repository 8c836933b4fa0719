namespace CrediCare.Web.Mail;

/// <summary>What carries a mail away. What went wrong on the way is an answer, not an exception.</summary>
public interface IMailTransport
{
    /// <summary>One attempt. It ends at the latest when the token is cancelled.</summary>
    Task<MailDelivery> SendAsync(MailMessageRecord mail, CancellationToken cancellationToken);
}

/// <param name="Result">What became of the attempt.</param>
/// <param name="Detail">What the other side said, for the administrator; it may hold the address, so it is not logged.</param>
public sealed record MailDelivery(MailDeliveryResult Result, string Detail = "")
{
    public static readonly MailDelivery Sent = new(MailDeliveryResult.Sent);
    public static readonly MailDelivery NotAnAddress = new(
        MailDeliveryResult.Refused,
        "Not an address that mail can be sent to."
    );
}

/// <summary>What became of one attempt.</summary>
public enum MailDeliveryResult
{
    /// <summary>The other side has taken it over.</summary>
    Sent,

    /// <summary>It will never be taken: no such address, or the mail itself is refused.</summary>
    Refused,

    /// <summary>It surely did not go; another attempt may.</summary>
    Failed,

    /// <summary>It was handed over and no answer came back: it may have gone.</summary>
    Unknown,
}
