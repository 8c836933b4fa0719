using System.Globalization;
using System.Xml.Linq;

namespace CrediCare.Pdf;

/// <summary>What the file says of itself to programs that do not read PDF (XMP, ISO 16684-1).</summary>
internal static class PdfMetadata
{
    private static readonly XNamespace Meta = "adobe:ns:meta/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Core = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Basic = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Accessible = "http://www.aiim.org/pdfua/ns/id/";

    public static string Of(PdfInformation information)
    {
        var described = new XElement(
            Rdf + "Description",
            new XAttribute(Rdf + "about", ""),
            new XElement(Accessible + "part", 1),
            new XElement(Core + "title", Listed("Alt", information.Title, new XAttribute(XNamespace.Xml + "lang", "x-default"))),
            new XElement(Core + "creator", Listed("Seq", information.Author)),
            new XElement(Core + "language", Listed("Bag", information.Language)),
            new XElement(
                Basic + "CreateDate",
                information.CreatedUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            )
        );
        var packet = new XElement(
            Meta + "xmpmeta",
            new XAttribute(XNamespace.Xmlns + "x", Meta),
            new XElement(
                Rdf + "RDF",
                new XAttribute(XNamespace.Xmlns + "rdf", Rdf),
                new XAttribute(XNamespace.Xmlns + "dc", Core),
                new XAttribute(XNamespace.Xmlns + "xmp", Basic),
                new XAttribute(XNamespace.Xmlns + "pdfuaid", Accessible),
                described
            )
        );
        return $"<?xpacket begin='\uFEFF' id='W5M0MpCehiHzreSzNTczkc9d'?>{packet}<?xpacket end='r'?>";
    }

    private static XElement Listed(string kind, string value, params object[] attributes) =>
        new(Rdf + kind, new XElement(Rdf + "li", attributes, value));
}
