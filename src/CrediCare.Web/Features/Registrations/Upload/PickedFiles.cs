using System.IO.Compression;
using CrediCare.Data.Configurations;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Packages;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Sheets;
using CrediCare.Web.Features.Documents;
using CrediCare.Web.Features.Registrations.Upload.Rows;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>What a person picked to be uploaded: the one file that holds the claims, and the papers that go with them.</summary>
/// <param name="Kind">By what is in it, never by its name.</param>
/// <param name="Name">Of several e-invoices the first, and how many more.</param>
/// <param name="Bytes">Of several e-invoices a ZIP file of them.</param>
/// <param name="Papers">PDF files, and ZIP files of them.</param>
public sealed record PickedFiles(UploadKind Kind, string Name, Stream Bytes, IReadOnlyList<PickedPapers> Papers)
    : IAsyncDisposable
{
    private enum Look
    {
        Sheet,
        Invoice,
        Package,
        Papers,
    }

    public static async Task<(PickedFiles? Picked, ReceivedUpload? Refusal)> OfAsync(
        IReadOnlyList<IFormFile> files,
        CancellationToken cancellationToken
    )
    {
        if (files.Count == 0)
            return (null, new(null, Problem: "Missing"));
        if (files.FirstOrDefault(file => file.Length > SheetLimits.Default.MostBytes) is { } large)
            return (null, new(null, Problem: nameof(SheetProblem.TooLarge), FileName: NameOf(large)));
        // Each is looked at before any is opened to be kept: two readers of one file disturb each other.
        var looks = files.Select(file => (File: file, Look: LookOf(file))).ToList();
        if (looks is [var only])
            return (Of(AsClaims(only.Look, only.File), [only.File], only.File.OpenReadStream(), []), null);
        var claims = looks.Where(one => one.Look != Look.Papers).ToList();
        if (claims.Count == 0)
            return (null, new(null, Problem: "OnlyPapers"));
        if (claims.Count > 1 && claims.FirstOrDefault(one => one.Look != Look.Invoice) is { File: { } other })
            return (null, new(null, Problem: "ManyKinds", FileName: NameOf(other)));
        var chosen = claims.ConvertAll(one => one.File);
        if (chosen.Sum(file => file.Length) > SheetLimits.Default.MostBytes)
            return (null, new(null, Problem: nameof(SheetProblem.TooLarge), FileName: NameOf(chosen[0])));
        var bytes = chosen is [var one] ? one.OpenReadStream() : await JoinAsync(chosen, cancellationToken);
        var papers = PapersOf(looks.Where(one => one.Look == Look.Papers).Select(one => one.File));
        return (Of(claims[0].Look, chosen, bytes, papers), null);
    }

    /// <summary>Whatever was picked, as papers.</summary>
    public static IReadOnlyList<PickedPapers> PapersOf(IEnumerable<IFormFile> files) =>
        [.. files.Select(file => new PickedPapers(NameOf(file), file.OpenReadStream()))];

    public async ValueTask DisposeAsync()
    {
        foreach (var papers in Papers)
            await papers.Bytes.DisposeAsync();
        await Bytes.DisposeAsync();
    }

    private static PickedFiles Of(Look look, List<IFormFile> claims, Stream bytes, IReadOnlyList<PickedPapers> papers)
    {
        var name = NameOf(claims[0]);
        var more = claims.Count > 1 ? $" (+{claims.Count - 1})" : "";
        name = TypedText.Cut(name, Lengths.FileName - more.Length) + more;
        // What lies beside the e-invoices of a ZIP file are papers of theirs.
        if (look == Look.Package)
            papers = [new PickedPapers(name, bytes, IsBesideInvoices: true), .. papers];
        return new(look == Look.Sheet ? UploadKind.Sheet : UploadKind.EInvoices, name, bytes, papers);
    }

    /// <summary>A lone PDF is no sheet, and a lone ZIP file without e-invoices holds none: each is refused as that.</summary>
    private static Look AsClaims(Look look, IFormFile file)
    {
        if (look != Look.Papers)
            return look;
        using var bytes = file.OpenReadStream();
        return PackedFiles.IsZip(bytes) ? Look.Package : Look.Sheet;
    }

    private static Look LookOf(IFormFile file)
    {
        using var bytes = file.OpenReadStream();
        Span<byte> begin = stackalloc byte[16];
        var read = bytes.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        if (FileSignature.Of(begin[..read]) == DocumentType.Pdf)
            return Look.Papers;
        if (PackedFiles.IsZip(bytes) && PackedFiles.ListsTooMany(bytes))
            return Look.Package;
        bytes.Position = 0;
        using var sheet = SheetReader.Open(bytes);
        return sheet.Refusal?.Code switch
        {
            SheetProblem.IsXml => Look.Invoice,
            SheetProblem.IsZip => PackedFiles.NamesIn(bytes).Any(IsXml) ? Look.Package : Look.Papers,
            _ => Look.Sheet,
        };
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static async Task<Stream> JoinAsync(List<IFormFile> files, CancellationToken cancellationToken)
    {
        var whole = new MemoryStream();
        await using (var package = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                await using var part = await package
                    .CreateEntry(NameOf(file), CompressionLevel.NoCompression)
                    .OpenAsync(cancellationToken);
                await file.CopyToAsync(part, cancellationToken);
            }
        }

        whole.Position = 0;
        return whole;
    }

    public static string NameOf(IFormFile file) =>
        TypedText.Cut(TypedText.Line((file.FileName ?? "").Split('/', '\\')[^1]) ?? "fil", Lengths.FileName);
}
