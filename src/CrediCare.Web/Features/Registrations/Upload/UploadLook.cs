using CrediCare.Domain.EInvoices;
using CrediCare.Domain.Packages;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Registrations.Upload.Rows;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>A file read from end to end before anything of it is kept: how many rows it holds, or why it cannot be read.</summary>
internal sealed record UploadLook(int Rows, ReceivedUpload? Refusal = null)
{
    /// <summary>What its columns are, where that is known.</summary>
    public ColumnMapping? Mapping { get; init; }

    public static UploadLook OfSheet(UploadSheet sheet)
    {
        var rows = 0;
        while (sheet.Next() is not null)
            rows++;
        return sheet.Refusal is { } refusal ? Refused(refusal.Code.ToString(), refusal.Row, refusal.Cell)
            : rows == 0 ? Refused("NoRows")
            : new(rows);
    }

    /// <summary>A single one must be one; of many, those that cannot be read become rows that say so.</summary>
    public static UploadLook OfEInvoices(Stream file, string fileName)
    {
        var isPackage = PackedFiles.IsZip(file);
        var rows = 0;
        foreach (var one in PackedFiles.Read(file, fileName))
        {
            if (one.EndsAll)
                return Refused($"Packed_{one.Problem}", cell: one.Name);
            if (!isPackage && EInvoiceReader.Read(one.Content!).Problem is { } problem)
                return Refused($"EInvoice_{problem.Refusal}", problem.Line, problem.Element);
            rows += UploadReading.IsRow(one) ? 1 : 0;
        }

        return rows == 0 ? Refused("NoInvoices") : new(rows);
    }

    private static UploadLook Refused(string problem, int? row = null, string? cell = null) =>
        new(0, new ReceivedUpload(null, Problem: problem, Row: row, Cell: cell));
}
