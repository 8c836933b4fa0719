namespace CrediCare.Web.Mail;

/// <summary>The words of a mail before they are laid out.</summary>
/// <param name="Language">"nb" or "en".</param>
/// <param name="Subject">One line, also the heading.</param>
/// <param name="Greeting">The person by name where we know it.</param>
/// <param name="Paragraphs">What it is about.</param>
/// <param name="Lines">One for each mail that this one stands for, with where it leads.</param>
/// <param name="Button">What the link does; null where there is none.</param>
/// <param name="Link">A full address.</param>
/// <param name="After">Smaller words under the link.</param>
/// <param name="Farewell">Who it is from, and why it was sent.</param>
/// <param name="Choices">Where its reader decides whether to have more like it; null where there is nothing to decide.</param>
public sealed record MailLetter(
    string Language,
    string Subject,
    string Greeting,
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<MailLine> Lines,
    string? Button,
    string? Link,
    IReadOnlyList<string> After,
    string Farewell,
    MailLine? Choices
);

/// <summary>Words that lead somewhere.</summary>
/// <param name="Words">One line.</param>
/// <param name="Link">A full address.</param>
public sealed record MailLine(string Words, string Link);
