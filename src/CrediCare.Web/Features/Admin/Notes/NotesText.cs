namespace CrediCare.Web.Features.Admin.Notes;

/// <summary>The words of writing the same on many cases.</summary>
public sealed class NotesText;
