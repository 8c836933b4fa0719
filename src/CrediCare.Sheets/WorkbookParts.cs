using System.IO.Compression;
using System.Xml;

namespace CrediCare.Sheets;

/// <summary>
/// The parts of a workbook: a ZIP file whose parts are XML. Nothing is unpacked to disk, names of parts lead nowhere, document types
/// and entities are refused, and what comes out of the file is counted.
/// </summary>
internal sealed class WorkbookParts : IDisposable
{
    private const int MostParts = 10_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly ZipArchive _package;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly UnpackedCount _count;

    public WorkbookParts(Stream file, SheetLimits limits)
    {
        _count = new UnpackedCount(limits);
        _package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (_package.Entries.Count > MostParts)
            throw new SheetException(SheetProblem.TooMuchInside);
        foreach (var part in _package.Entries)
        {
            if (!_parts.TryAdd(part.FullName.Replace('\\', '/').TrimStart('/'), part))
                throw new SheetException(SheetProblem.Damaged);
        }

        if (_parts.Values.Any(part => part.IsEncrypted))
            throw new SheetException(SheetProblem.PasswordProtected);
        Judge();
    }

    public bool Has(string name) => _parts.ContainsKey(name);

    /// <summary>What the part says it unpacks to; it may lie.</summary>
    public long LengthOf(string name) => _parts[name].Length;

    /// <summary>The bytes of a part; their number is held against the limits.</summary>
    public Stream Open(string name) =>
        _parts.TryGetValue(name, out var part)
            ? new UnpackedStream(part.Open(), part.CompressedLength, _count)
            : throw new SheetException(SheetProblem.Damaged);

    public XmlReader Read(string name) => Read(Open(name));

    public static XmlReader Read(Stream part) => XmlReader.Create(part, Settings);

    public void Dispose() => _package.Dispose();

    private void Judge()
    {
        if (_parts.Keys.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw new SheetException(SheetProblem.HasMacros);
        if (Has("xl/workbook.bin") || Has("content.xml"))
            throw new SheetException(SheetProblem.OtherWorkbook);
        if (!Has("[Content_Types].xml"))
            throw new SheetException(SheetProblem.IsZip);
    }
}

/// <summary>How much has come out of a workbook so far.</summary>
internal sealed class UnpackedCount(SheetLimits limits)
{
    private const int NotSmall = 1_000_000;
    private long _bytes;

    public void Add(int read, long ofPart, long packed)
    {
        if ((_bytes += read) > limits.MostUnpackedBytes || (ofPart > NotSmall && ofPart > packed * limits.MostRatio))
            throw new SheetException(SheetProblem.TooMuchInside);
    }
}
