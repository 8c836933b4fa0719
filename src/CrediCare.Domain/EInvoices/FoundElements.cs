using System.Xml;

namespace CrediCare.Domain.EInvoices;

/// <summary>The elements of an invoice that are looked for, by their path below the root, in the order in which they came.</summary>
internal sealed class FoundElements
{
    /// <summary>Longer than any name, address or reference that an invoice has room for.</summary>
    private const int MostText = 4_000;

    private const int MostOfOne = 50;
    private const int MostDocuments = 20;
    private const int MostDocumentBytes = 20_000_000;
    private const string Pdf = "application/pdf";

    private static readonly HashSet<string> Wanted = [.. EInvoicePaths.All];

    private readonly Dictionary<string, List<FoundElement>> _found = [];
    private readonly List<EInvoiceDocument> _documents = [];
    private readonly List<string> _otherFiles = [];
    private int _documentBytes;

    public IReadOnlyList<EInvoiceDocument> Documents => _documents;

    /// <summary>Files that are no PDF, or one too many.</summary>
    public IReadOnlyList<string> OtherFiles => _otherFiles;

    /// <summary>Reads an element that is looked for to its end.</summary>
    /// <returns>Whether it was one; the reader then stands behind it.</returns>
    public bool Take(string path, XmlReader reader)
    {
        if (path == EInvoicePaths.EmbeddedFile)
            return TakeFile(path, reader);
        if (!Wanted.Contains(path))
            return false;
        var line = EInvoiceReader.LineOf(reader);
        var scheme = reader.GetAttribute("schemeID") ?? reader.GetAttribute("currencyID");
        var text = TextOf(path, reader, line);
        if (!_found.TryGetValue(path, out var same))
            _found[path] = same = [];
        if (same.Count < MostOfOne && text.Length > 0)
            same.Add(new(text, scheme, line));
        return true;
    }

    public IReadOnlyList<FoundElement> All(string path) => _found.GetValueOrDefault(path) ?? [];

    public FoundElement? First(string path) => All(path) is [var first, ..] ? first : null;

    private bool TakeFile(string path, XmlReader reader)
    {
        var (line, name) = (EInvoiceReader.LineOf(reader), reader.GetAttribute("filename") ?? "");
        name = name.Length <= MostText ? name : "";
        if (reader.GetAttribute("mimeCode") != Pdf || _documents.Count == MostDocuments)
        {
            if (_otherFiles.Count < MostDocuments)
                _otherFiles.Add(name);
            return false;
        }

        using var content = new MemoryStream();
        if (!reader.IsEmptyElement)
        {
            var buffer = new byte[8_192];
            int read;
            while ((read = reader.ReadElementContentAsBase64(buffer, 0, buffer.Length)) > 0)
            {
                if ((_documentBytes += read) > MostDocumentBytes)
                    throw new EInvoiceException(new(EInvoiceRefusal.TooLarge, path, line));
                content.Write(buffer, 0, read);
            }
        }
        else
        {
            reader.Read();
        }

        _documents.Add(new(name, content.ToArray()));
        return true;
    }

    // Only text: an element inside it is not UBL.
    private static string TextOf(string path, XmlReader reader, int? line)
    {
        var text = "";
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return text;
        }

        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element || text.Length + reader.Value.Length > MostText)
                throw new EInvoiceException(new(EInvoiceRefusal.Unreadable, path, line));
            text += reader.Value;
        }

        reader.Read();
        return text.Trim();
    }
}

/// <summary>An element's text, with the scheme or currency it names and the line it began on.</summary>
internal sealed record FoundElement(string Text, string? Scheme, int? Line);
