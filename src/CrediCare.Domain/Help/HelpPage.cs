namespace CrediCare.Domain.Help;

/// <summary>What the search knows of an article in one language.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Title">The question.</param>
/// <param name="Keywords">Other wordings, parted by lines or commas.</param>
/// <param name="Text">What is written, without its markup.</param>
public sealed record HelpPage(string Slug, string Title, string Keywords, string Text);
