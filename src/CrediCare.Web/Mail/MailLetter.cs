namespace CrediCare.Web.Mail;

/// <summary>The words of a mail before they are laid out.</summary>
/// <param name="Language">"nb" or "en".</param>
/// <param name="Subject">One line, also the heading.</param>
/// <param name="Greeting">The person by name where we know it.</param>
/// <param name="Paragraphs">What it is about.</param>
/// <param name="Button">What the link does; null where there is none.</param>
/// <param name="Link">A full address.</param>
/// <param name="After">Smaller words under the link.</param>
/// <param name="Farewell">Who it is from, and why it was sent.</param>
public sealed record MailLetter(
    string Language,
    string Subject,
    string Greeting,
    IReadOnlyList<string> Paragraphs,
    string? Button,
    string? Link,
    IReadOnlyList<string> After,
    string Farewell
);
