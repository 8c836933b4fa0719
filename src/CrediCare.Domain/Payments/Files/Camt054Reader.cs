using System.Xml;
using CrediCare.Domain.Packages;

namespace CrediCare.Domain.Payments.Files;

/// <summary>
/// Reads a camt.054 of version 2 or 8. What it holds at a time is one entry with its transactions; entities and document types are
/// refused, never looked at.
/// </summary>
public static class Camt054Reader
{
    public const int MostDepth = 24;

    private const int MostTag = 16_000;
    private const string Version2 = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.02";
    private const string Version8 = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08";

    public static PaymentFileReading Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (HasLongTag(file))
            return new(null, new(PaymentFileRefusal.TooMuchInside));
        try
        {
            using var content = new MemoryStream(file, writable: false);
            using var reader = OutsideXml.Open(content);
            return new(Read(reader), null);
        }
        catch (XmlException failure)
        {
            return new(null, new(RefusalOf(failure), failure.LineNumber > 0 ? failure.LineNumber : null));
        }
        catch (PaymentFileException failure)
        {
            return new(null, failure.Problem);
        }
    }

    internal static int LineOf(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;

    private static PaymentFile Read(XmlReader reader)
    {
        if (
            OutsideXml.Begin(reader) != XmlNodeType.Element
            || reader.NamespaceURI is not (Version2 or Version8)
            || reader.LocalName != CamtScope.Document.Name
        )
            throw new PaymentFileException(new(PaymentFileRefusal.UnknownVersion, LineOf(reader)));
        var message = new CamtMessage();
        new CamtWalk(reader, message.Ended).Run();
        return message.File();
    }

    // What stands between two angles is held in memory at once, each attribute many times its own size.
    private static bool HasLongTag(ReadOnlySpan<byte> file)
    {
        for (var rest = file; rest.IndexOf((byte)'<') is >= 0 and var begin; )
        {
            rest = rest[begin..];
            var end = rest.IndexOf((byte)'>');
            if ((end < 0 ? rest.Length : end) > MostTag)
                return true;
            rest = rest[Math.Max(end, 1)..];
        }

        return false;
    }

    // The reader tells them apart by words alone.
    private static PaymentFileRefusal RefusalOf(XmlException failure) =>
        failure.Message.Contains("DTD", StringComparison.Ordinal)
            ? PaymentFileRefusal.HasDocumentType
            : PaymentFileRefusal.NotXml;
}
