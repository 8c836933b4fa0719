using System.Xml;

namespace CrediCare.Domain.Payments.Files;

/// <summary>Goes through the XML once, collects the texts that are looked for part by part, and says when a part has ended.</summary>
internal sealed class CamtWalk(XmlReader reader, Action<CamtPart, CamtPart?> ended)
{
    /// <summary>Longer than any name or text that the format has room for.</summary>
    private const int MostText = 4_000;

    // More than the largest file that is taken has.
    private const int MostElements = 2_000_000;
    private const int MostParts = 8 * PaymentFileReader.MostItems;

    private readonly string _namespace = reader.NamespaceURI;
    private readonly Stack<CamtPart> _parts = new();

    // The path of each element that is open: below the innermost part, empty for the part itself.
    private readonly Stack<string> _paths = new();

    // The text that is being read, in case it goes on behind a comment.
    private CamtText? _open;
    private int _elements;
    private int _partsBegun;

    public void Run()
    {
        do
        {
            if (reader.NodeType == XmlNodeType.Element)
                Begin();
            else if (reader.NodeType == XmlNodeType.EndElement)
                End();
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                Take();
        } while (reader.Read());
    }

    private void Begin()
    {
        if (_paths.Count >= Camt054Reader.MostDepth || ++_elements > MostElements)
            throw TooMuch();
        var name = reader.NamespaceURI == _namespace ? reader.LocalName : "?";
        var path = _paths.TryPeek(out var above) && above.Length > 0 ? $"{above}/{name}" : name;
        if (PartAt(path) is { } scope)
        {
            if (++_partsBegun > MostParts)
                throw TooMuch();
            _parts.Push(new(scope, Camt054Reader.LineOf(reader)));
            path = "";
        }

        _paths.Push(path);
        if (path.Length > 0 && _parts.TryPeek(out var part) && part.Scope.Wanted.TryGetValue(path, out var wanted))
            _open = new(wanted, "", reader.GetAttribute("Ccy"), Camt054Reader.LineOf(reader));
        if (reader.IsEmptyElement)
            End();
    }

    private CamtScope? PartAt(string path) =>
        _parts.TryPeek(out var part) ? part.Scope.Inside.GetValueOrDefault(path)
        : path == CamtScope.Document.Name ? CamtScope.Document
        : null;

    private void Take()
    {
        if (_open is null || _open.Path != _paths.Peek())
            return;
        if (_open.Content.Length + reader.Value.Length > MostText)
            throw _parts.Peek().Refused(PaymentFileRefusal.Unreadable, _open);
        _open = _open with { Content = _open.Content + reader.Value };
    }

    private void End()
    {
        var path = _paths.Pop();
        if (path.Length == 0)
        {
            var part = _parts.Pop();
            ended(part, _parts.TryPeek(out var around) ? around : null);
            return;
        }

        if (_open is not { } text || text.Path != path)
            return;
        _parts.Peek().Add(text with { Content = text.Content.Trim() });
        _open = null;
    }

    private PaymentFileException TooMuch() => new(new(PaymentFileRefusal.TooMuchInside, Camt054Reader.LineOf(reader)));
}
