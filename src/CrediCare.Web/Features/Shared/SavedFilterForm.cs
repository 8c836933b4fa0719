namespace CrediCare.Web.Features.Shared;

/// <summary>Saves what a list is asked for now.</summary>
public sealed class SavedFilterForm
{
    /// <summary>The company the page was made for; another tab may have changed to another one since.</summary>
    public string? Company { get; set; }

    public string? FilterName { get; set; }
}

/// <summary>The saved filters of a list, and the form that saves one more.</summary>
/// <param name="List">The list's own address, to which the forms are sent below it.</param>
/// <param name="Shown">Where the list is shown: staff have theirs under another address.</param>
/// <param name="Now">What the list is asked for, with its question mark.</param>
/// <param name="Company">The company worked for; null for staff.</param>
/// <param name="Lines">The saved ones.</param>
/// <param name="Form">What was typed.</param>
public sealed record SavedFilterPart(
    string List,
    string Shown,
    string Now,
    string? Company,
    IReadOnlyList<SavedFilterLine> Lines,
    SavedFilterForm Form
);
