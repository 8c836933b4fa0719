using System.Xml;
using CrediCare.Domain.Packages;

namespace CrediCare.Domain.EInvoices;

/// <summary>
/// Reads one EHF Billing 3.0 invoice or credit note. Whatever the bytes are, it answers: it throws nothing, expands nothing and
/// fetches nothing, and what it holds does not grow with what it does not look for.
/// </summary>
public static class EInvoiceReader
{
    public const int MostBytes = PackedFiles.MostBytesOfOne;

    public const int MostDepth = 32;

    private const int MostElements = 200_000;

    public static EInvoiceReading Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > MostBytes)
            return Refused(EInvoiceRefusal.TooLarge, "", null);
        try
        {
            using var content = new MemoryStream(file, writable: false);
            using var reader = OutsideXml.Open(content);
            return Read(reader);
        }
        catch (XmlException failure)
        {
            return Refused(RefusalOf(failure), "", failure.LineNumber);
        }
        catch (EInvoiceException failure)
        {
            return new(null, failure.Problem);
        }
    }

    private static EInvoiceReading Read(XmlReader reader)
    {
        if (OutsideXml.Begin(reader) != XmlNodeType.Element || Root(reader) is not { } isCreditNote)
            return Refused(EInvoiceRefusal.NotAnInvoice, "", LineOf(reader));
        var found = Collect(reader);
        return new(EInvoiceFields.Of(isCreditNote, found), null);
    }

    private static bool? Root(XmlReader reader) =>
        (reader.NamespaceURI, reader.LocalName) switch
        {
            (UblNames.Invoice, "Invoice") => false,
            (UblNames.CreditNote, "CreditNote") => true,
            _ => null,
        };

    // Elements by their path below the root; only those that are looked for are kept.
    private static FoundElements Collect(XmlReader reader)
    {
        var (found, path, elements) = (new FoundElements(), new List<string>(), 0);
        var more = !reader.IsEmptyElement && reader.Read();
        while (more)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (++elements > MostElements || path.Count >= MostDepth)
                        throw new EInvoiceException(new(EInvoiceRefusal.TooMuchInside, string.Join('/', path), LineOf(reader)));
                    path.Add(UblNames.Of(reader));
                    var isEmpty = reader.IsEmptyElement;
                    if (found.Take(string.Join('/', path), reader))
                    {
                        // The reader stands behind the element already.
                        path.RemoveAt(path.Count - 1);
                        more = !reader.EOF;
                        continue;
                    }

                    if (isEmpty)
                        path.RemoveAt(path.Count - 1);
                    break;
                case XmlNodeType.EndElement:
                    if (path.Count > 0)
                        path.RemoveAt(path.Count - 1);
                    break;
            }

            more = reader.Read();
        }

        return found;
    }

    internal static int? LineOf(XmlReader reader) => (reader as IXmlLineInfo)?.LineNumber;

    private static EInvoiceReading Refused(EInvoiceRefusal refusal, string element, int? line) =>
        new(null, new(refusal, element, line));

    // The reader tells them apart by words alone.
    private static EInvoiceRefusal RefusalOf(XmlException failure) =>
        failure.Message.Contains("DTD", StringComparison.Ordinal) ? EInvoiceRefusal.HasDocumentType : EInvoiceRefusal.NotXml;
}
