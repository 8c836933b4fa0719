using System.IO.Compression;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Sheets;
using CrediCare.Web.Features.Registrations.Upload.Rows;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>What a person picked to be uploaded, as the one file that is kept.</summary>
/// <param name="Kind">By what is in it, never by its name.</param>
/// <param name="Name">Of several e-invoices the first, and how many more.</param>
/// <param name="Bytes">Stands at its start.</param>
public sealed record PickedFiles(UploadKind Kind, string Name, Stream Bytes) : IAsyncDisposable
{
    /// <summary>A sheet, an e-invoice or a ZIP file of them as it is; several e-invoices are put into one.</summary>
    public static async Task<(PickedFiles? Picked, ReceivedUpload? Refusal)> OfAsync(
        IReadOnlyList<IFormFile> files,
        CancellationToken cancellationToken
    )
    {
        if (files.Count == 0)
            return (null, new(null, Problem: "Missing"));
        if (files.Sum(file => file.Length) > SheetLimits.Default.MostBytes)
            return (null, new(null, Problem: nameof(SheetProblem.TooLarge), FileName: NameOf(files)));
        if (files is [var only])
            return (new(IsSheet(only) ? UploadKind.Sheet : UploadKind.EInvoices, NameOf(files), only.OpenReadStream()), null);
        if (files.FirstOrDefault(file => LookOf(file) != SheetProblem.IsXml) is { } other)
            return (null, new(null, Problem: "ManyKinds", FileName: NameOf([other])));
        return (new(UploadKind.EInvoices, NameOf(files), await JoinAsync(files, cancellationToken)), null);
    }

    public ValueTask DisposeAsync() => Bytes.DisposeAsync();

    private static bool IsSheet(IFormFile file) => LookOf(file) is not (SheetProblem.IsXml or SheetProblem.IsZip);

    private static SheetProblem? LookOf(IFormFile file)
    {
        using var bytes = file.OpenReadStream();
        using var sheet = UploadSheet.Open(bytes);
        return sheet.Refusal?.Code;
    }

    private static async Task<Stream> JoinAsync(IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        var whole = new MemoryStream();
        await using (var package = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                await using var part = await package
                    .CreateEntry(NameOf([file]), CompressionLevel.NoCompression)
                    .OpenAsync(cancellationToken);
                await file.CopyToAsync(part, cancellationToken);
            }
        }

        whole.Position = 0;
        return whole;
    }

    private static string NameOf(IReadOnlyList<IFormFile> files)
    {
        var last = TypedText.Line((files[0].FileName ?? "").Split('/', '\\')[^1]) ?? "fil";
        var more = files.Count > 1 ? $" (+{files.Count - 1})" : "";
        return TypedText.Cut(last, Lengths.FileName - more.Length) + more;
    }
}
