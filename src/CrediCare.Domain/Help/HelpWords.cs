namespace CrediCare.Domain.Help;

/// <summary>An article in one language.</summary>
/// <param name="Title">The question it answers.</param>
/// <param name="Keywords">Other ways to ask for it, parted by lines or commas; found by, never shown.</param>
/// <param name="Text">Markdown; figures stand as <c>{{name}}</c> and are filled in when it is shown.</param>
public sealed record HelpWords(string Title, string Keywords, string Text);
