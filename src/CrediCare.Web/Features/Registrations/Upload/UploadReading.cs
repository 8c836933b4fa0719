using CrediCare.Domain.Registrations.Upload;
using CrediCare.Sheets;
using CrediCare.Web.Features.Registrations.New;
using CrediCare.Web.Features.Registrations.Upload.Rows;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>An uploaded file as rows of the form's own fields, one by one.</summary>
public sealed class UploadReading : IDisposable
{
    private readonly UploadSheet _sheet;
    private readonly RowContent _content;

    private UploadReading(UploadSheet sheet, ColumnMapping mapping, PortfolioChoice place) =>
        (_sheet, _content) = (sheet, new RowContent(mapping, sheet.Headings.Count, [place]));

    /// <summary>Why nothing more is read; null as long as nothing is wrong.</summary>
    public SheetRefusal? Refusal => _sheet.Refusal;

    /// <param name="file">Stays open.</param>
    /// <param name="mapping">What its columns are.</param>
    /// <param name="place">The portfolio it was uploaded for; a row that names another is not taken.</param>
    public static UploadReading Open(Stream file, ColumnMapping mapping, PortfolioChoice place) =>
        new(UploadSheet.Open(file), mapping, place);

    public IEnumerable<UploadRow> Rows()
    {
        while (_sheet.Next() is { } row)
        {
            var read = _content.Read(row);
            yield return new UploadRow
            {
                Number = row.Number,
                Content = read.Content,
                Unreadable = read.Problems.Count == 0 ? null : [.. read.Problems.Select(ReasonOf)],
            };
        }
    }

    public void Dispose() => _sheet.Dispose();

    private static RowReason ReasonOf(RowProblem problem) =>
        new(problem.Code, problem.Column is { } column ? UploadFields.FieldOf(column) : null, problem.Cell);
}
