using CrediCare.Web.Features.Registrations.New;

namespace CrediCare.Web.Features.Registrations.Upload.Rows;

/// <summary>A row, made into what a person would have typed.</summary>
/// <param name="Number">As a spreadsheet numbers it, from 1.</param>
/// <param name="Content">The form's fields; what could not be taken is left out.</param>
/// <param name="Problems">What could not be taken, and why; whether the rest is right is for the form's rules to say.</param>
public sealed record UploadedRow(int Number, DraftContent Content, IReadOnlyList<RowProblem> Problems)
{
    /// <summary>It adds up the others, and is no claim.</summary>
    public bool IsSum { get; init; }
}
