using System.Text;
using System.Xml;

namespace CrediCare.Sheets;

/// <summary>
/// The texts that a workbook keeps beside its sheets, each once. Cells name them by number, in any order, so they have to be held:
/// as bytes behind each other, which takes half the room or less.
/// </summary>
internal sealed class SharedTexts
{
    private const int ChunkBytes = 1 << 20;

    private readonly List<byte[]> _chunks = [];
    private readonly List<(int Chunk, int At, int Length)> _texts = [];
    private int _free = ChunkBytes;
    private long _bytes;

    public int Count => _texts.Count;

    public string this[int number]
    {
        get
        {
            var (chunk, at, length) = _texts[number];
            return Encoding.UTF8.GetString(_chunks[chunk], at, length);
        }
    }

    public static SharedTexts Of(WorkbookParts parts, SheetLimits limits)
    {
        var texts = new SharedTexts();
        if (!parts.Has("xl/sharedStrings.xml"))
            return texts;
        using var reader = parts.Read("xl/sharedStrings.xml");
        var rich = new RichText(limits.MostCellLength);
        while (XmlPlace.Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
                texts.Add(rich.Read(reader), limits);
        }

        return texts;
    }

    private void Add(string text, SheetLimits limits)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        // What is held for each beside its bytes counts too: a file may have millions of empty ones.
        if ((_bytes += length + 12) > limits.MostSharedTextBytes)
            throw new SheetException(SheetProblem.TooMuchInside);
        if (_chunks.Count == 0 || _free + length > _chunks[^1].Length)
        {
            _chunks.Add(new byte[Math.Max(ChunkBytes, length)]);
            _free = 0;
        }

        Encoding.UTF8.GetBytes(text, _chunks[^1].AsSpan(_free));
        _texts.Add((_chunks.Count - 1, _free, length));
        _free += length;
    }
}

/// <summary>Reads a text that may be put together of pieces that look different.</summary>
internal sealed class RichText(int mostLength)
{
    private readonly StringBuilder _text = new();

    /// <summary>Reads the element the reader stands on to its end.</summary>
    /// <exception cref="SheetException">The text is longer than a cell can be.</exception>
    public string Read(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        _text.Clear();
        var (depth, isText, aside) = (reader.Depth, false, 0);
        while (XmlPlace.Next(reader) && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement)
            {
                // How a text is pronounced stands beside it.
                aside = aside == 0 && reader.LocalName == "rPh" ? reader.Depth : aside;
                isText = aside == 0 && reader.LocalName == "t";
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                aside = reader.Depth == aside ? 0 : aside;
                isText = false;
            }
            else if (isText)
            {
                _text.Append(reader.Value);
            }

            if (_text.Length > mostLength)
                throw new SheetException(SheetProblem.CellTooLong);
        }

        return XmlEscapes.Undo(_text.ToString());
    }
}
