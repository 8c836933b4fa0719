using System.Buffers.Binary;
using System.Text;
using System.Xml;

namespace CrediCare.Sheets;

/// <summary>
/// The texts that a workbook keeps beside its sheets, each once. Cells name them by number, in any order, so they have to be held:
/// as bytes behind each other, each with its length in front, which takes half the room or less. What is held grows by small steps:
/// a list that doubles leaves as much behind as it holds.
/// </summary>
internal sealed class SharedTexts
{
    private const int BlockBits = 16;
    private const int BlockBytes = 1 << BlockBits;
    private const int PlacesInOne = 1 << 14;
    private const int LengthBytes = sizeof(int);

    private readonly List<byte[]> _blocks = [];
    private readonly List<int[]> _places = [];
    private int _end;
    private long _held;

    public int Count { get; private set; }

    public string this[int number]
    {
        get
        {
            var place = _places[number / PlacesInOne][number % PlacesInOne];
            var from = _blocks[place >> BlockBits].AsSpan(place & (BlockBytes - 1));
            return Encoding.UTF8.GetString(from.Slice(LengthBytes, BinaryPrimitives.ReadInt32LittleEndian(from)));
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
        var into = Room(LengthBytes + length);
        // What is held, not what is in it: a file may have millions of empty ones.
        if (_held > limits.MostSharedTextBytes)
            throw new SheetException(SheetProblem.TooMuchInside);
        BinaryPrimitives.WriteInt32LittleEndian(into, length);
        Encoding.UTF8.GetBytes(text, into[LengthBytes..]);
    }

    /// <summary>For the next text, in one block from end to end.</summary>
    private Span<byte> Room(int length)
    {
        if (_blocks.Count == 0 || _end + length > BlockBytes)
        {
            _blocks.Add(new byte[Math.Max(BlockBytes, length)]);
            _held += _blocks[^1].Length;
            _end = 0;
        }

        if (Count % PlacesInOne == 0)
        {
            _places.Add(new int[PlacesInOne]);
            _held += PlacesInOne * sizeof(int);
        }

        _places[^1][Count++ % PlacesInOne] = ((_blocks.Count - 1) << BlockBits) | _end;
        var room = _blocks[^1].AsSpan(_end, length);
        _end += length;
        return room;
    }
}

/// <summary>Reads a text that may be put together of pieces that look different.</summary>
internal sealed class RichText(int mostLength)
{
    private readonly StringBuilder _text = new();
    private readonly char[] _piece = new char[1024];

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
            else if (isText && reader.HasValue)
            {
                Append(reader);
            }
        }

        return XmlEscapes.Undo(_text.ToString());
    }

    private void Append(XmlReader reader)
    {
        int read;
        while ((read = reader.ReadValueChunk(_piece, 0, _piece.Length)) > 0)
        {
            if (_text.Append(_piece, 0, read).Length > mostLength)
                throw new SheetException(SheetProblem.CellTooLong);
        }
    }
}
