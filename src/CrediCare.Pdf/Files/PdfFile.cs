using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace CrediCare.Pdf.Files;

/// <summary>
/// The objects of a PDF file, written as they come: what is held in memory is a line of the cross-reference table for each
/// object, never the object. Those that are not streams go together into compressed object streams (ISO 32000-1, 7.5.7).
/// </summary>
internal sealed class PdfFile(Stream into)
{
    /// <summary>So many small objects stand in one object stream; more pack no better, and a reader unpacks them all for one.</summary>
    private const int ObjectsTogether = 200;

    private readonly List<Place> _places = [default];
    private readonly List<int> _held = [];
    private readonly StringBuilder _holding = new();
    private readonly List<int> _starts = [];
    private long _written;

    /// <summary>Begins the file.</summary>
    public void Begin() => Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        _places.Add(default);
        return _places.Count - 1;
    }

    public int Add(string value)
    {
        var number = Reserve();
        Put(number, value);
        return number;
    }

    /// <summary>A dictionary, an array or a number.</summary>
    public void Put(int number, string value)
    {
        _starts.Add(_holding.Length);
        _held.Add(number);
        _holding.Append(value).Append('\n');
        if (_held.Count == ObjectsTogether)
            WriteHeld();
    }

    /// <param name="content">As it is before it is packed.</param>
    /// <param name="entries">What its dictionary says beside its length and packing.</param>
    /// <param name="packed">False for what has to be readable without unpacking.</param>
    public int AddStream(ReadOnlySpan<byte> content, string entries = "", bool packed = true)
    {
        var number = Reserve();
        PutStream(number, content, entries, packed);
        return number;
    }

    public void PutStream(int number, ReadOnlySpan<byte> content, string entries = "", bool packed = true)
    {
        _places[number] = new(Kind: 1, _written, 0);
        Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
        WriteStream(content, entries, packed);
        Write("\nendobj\n");
    }

    /// <summary>Writes what is left and the cross-reference stream (ISO 32000-1, 7.5.8).</summary>
    /// <param name="catalogue">The number of the document's catalogue.</param>
    /// <param name="about">The number of what it says of itself to older readers.</param>
    /// <param name="identity">16 bytes that tell this document from others.</param>
    public void End(int catalogue, int about, ReadOnlySpan<byte> identity)
    {
        WriteHeld();
        var number = Reserve();
        var start = _written;
        _places[number] = new(Kind: 1, start, 0);
        var rows = new byte[_places.Count * 7];
        for (var row = 0; row < _places.Count; row++)
        {
            var (kind, position, index) = _places[row];
            var at = rows.AsSpan(row * 7, 7);
            at[0] = kind;
            BinaryPrimitives.WriteUInt32BigEndian(at[1..], (uint)position);
            BinaryPrimitives.WriteUInt16BigEndian(at[5..], row == 0 ? ushort.MaxValue : (ushort)index);
        }

        var id = Convert.ToHexString(identity);
        Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
        WriteStream(
            rows,
            $"/Type/XRef/Size {_places.Count}/W[1 4 2]/Root {PdfNumber.Reference(catalogue)}/Info {PdfNumber.Reference(about)}/ID[<{id}><{id}>]",
            packed: true
        );
        Write(string.Create(CultureInfo.InvariantCulture, $"\nendobj\nstartxref\n{start}\n%%EOF\n"));
        into.Flush();
    }

    private void WriteHeld()
    {
        if (_held.Count == 0)
            return;
        var stream = Reserve();
        var index = new StringBuilder();
        for (var place = 0; place < _held.Count; place++)
        {
            _places[_held[place]] = new(Kind: 2, stream, place);
            index.Append(CultureInfo.InvariantCulture, $"{_held[place]} {_starts[place]} ");
        }

        var content = Encoding.Latin1.GetBytes(index.ToString() + _holding);
        PutStream(stream, content, $"/Type/ObjStm/N {_held.Count}/First {index.Length}");
        _held.Clear();
        _starts.Clear();
        _holding.Clear();
    }

    private void WriteStream(ReadOnlySpan<byte> content, string entries, bool packed)
    {
        var bytes = packed ? Pack(content) : content;
        var filter = packed ? "/Filter/FlateDecode" : "";
        Write(string.Create(CultureInfo.InvariantCulture, $"<<{entries}{filter}/Length {bytes.Length}>>\nstream\n"));
        Write(bytes);
        Write("\nendstream");
    }

    private static ReadOnlySpan<byte> Pack(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(content);
        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }

    private void Write(string text) => Write(Encoding.Latin1.GetBytes(text));

    private void Write(ReadOnlySpan<byte> bytes)
    {
        into.Write(bytes);
        _written += bytes.Length;
    }

    /// <summary>Where an object is: by its place in the file, or by the object stream it stands in and its place there.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Place(byte Kind, long Position, int Index);
}
