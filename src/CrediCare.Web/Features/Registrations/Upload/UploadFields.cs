using CrediCare.Domain.Registrations.Upload;
using CrediCare.Sheets;
using CrediCare.Web.Features.Registrations.New;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>Which field of the form a column fills, and where in the file that stands.</summary>
public static class UploadFields
{
    private static readonly Dictionary<UploadColumn, string> Fields = UploadColumns
        .All.Where(column => PropertyOf(column) is not null)
        .ToDictionary(column => column, column => PropertyOf(column)!);

    private static readonly Dictionary<string, UploadColumn> Columns = Fields.ToDictionary(
        one => one.Value,
        one => one.Key,
        StringComparer.Ordinal
    );

    /// <summary>Null for what no field of the form holds.</summary>
    public static string? FieldOf(UploadColumn column) => Fields.GetValueOrDefault(column);

    /// <summary>Null for what fills no field, and for none.</summary>
    public static UploadColumn? ColumnOf(string? field) =>
        field is not null && Columns.TryGetValue(field, out var column) ? column : null;

    /// <summary>What the form calls it; what it does not have keeps its own name.</summary>
    public static string NameOf(UploadColumn column) =>
        FieldOf(column) is { } field ? field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..] : column.ToString();

    /// <summary>The cell of a row that fills a field, <c>C17</c>; null where none does.</summary>
    public static string? CellOf(ColumnMapping mapping, string field, int row) =>
        Columns.TryGetValue(field, out var column) && mapping.Places.TryGetValue(column, out var place)
            ? SheetCellName.Of(place, row)
            : null;

    private static string? PropertyOf(UploadColumn column)
    {
        var name = column == UploadColumn.DebtorKind ? nameof(DebtorForm.Kind) : column.ToString();
        return typeof(DebtorForm).GetProperty(name) is not null ? $"Debtor.{name}"
            : typeof(InvoiceForm).GetProperty(name) is not null ? $"Invoice.{name}"
            : null;
    }
}
