namespace CrediCare.Domain.Registrations.Upload;

/// <summary>
/// What stands before a value that could not be read, in the file of rows to correct. Such a cell is refused when it comes back as it
/// was, so that a row does not lose a value on the way and become a claim without it.
/// </summary>
public static class CorrectionMarks
{
    public const string Norwegian = "#RETT";
    public const string English = "#CORRECT";

    public static IReadOnlyList<string> All { get; } = [Norwegian, English];

    /// <param name="mark">One of them.</param>
    /// <param name="text">What stood in the cell; null where nobody may see it again.</param>
    public static string Before(string mark, string? text) =>
        string.IsNullOrWhiteSpace(text) ? mark
        : CellText.IsMarked(text) ? text
        : $"{mark}: {text}";
}
