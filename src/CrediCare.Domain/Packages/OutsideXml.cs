using System.Xml;

namespace CrediCare.Domain.Packages;

/// <summary>XML that somebody else has written: no document type is read, and nothing is fetched from elsewhere.</summary>
internal static class OutsideXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    public static XmlReader Open(Stream content) => XmlReader.Create(content, Settings);

    /// <summary>Goes to where the content begins.</summary>
    /// <exception cref="XmlException">It is not XML.</exception>
    public static XmlNodeType Begin(XmlReader reader)
    {
        try
        {
            return reader.MoveToContent();
        }
        // Where a declaration runs on for thousands of signs before or behind its encoding, the reader itself slips.
        catch (ArgumentOutOfRangeException slip)
        {
            throw new XmlException("The declaration cannot be read.", slip, ((IXmlLineInfo)reader).LineNumber, 0);
        }
    }
}
