using System.Net.Mail;

namespace CrediCare.Web.Mail;

/// <summary>A mail as it goes out, whatever carries it.</summary>
/// <param name="PublicId">The outbox row's public id, by which a file of it is found again.</param>
/// <param name="MessageId">The same for every attempt, angle brackets included.</param>
/// <param name="To">One address.</param>
/// <param name="Language">"nb" or "en".</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The same words as <paramref name="Html"/>, for readers without HTML.</param>
/// <param name="Html">A whole document.</param>
public sealed record MailMessageRecord(
    string PublicId,
    string MessageId,
    string To,
    string Language,
    string Subject,
    string Text,
    string Html
)
{
    /// <summary>
    /// To whom it can be sent; null when <see cref="To"/> is no address, or has letters beyond ASCII before the @: those need an
    /// extension that few servers speak.
    /// </summary>
    public MailAddress? Recipient => MailAddress.TryCreate(To, out var to) && to.User.All(char.IsAscii) ? to : null;
}
