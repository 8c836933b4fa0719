using System.Text;

namespace CrediCare.Sheets;

/// <summary>
/// The text of a file, a stretch at a time. A stretch that begins at <see cref="At"/> can be looked at as far as it has been
/// taken in; taking in more may move it.
/// </summary>
internal sealed class CsvText : IDisposable
{
    private readonly StreamReader _reader;
    private readonly Stream _file;
    private char[] _held = new char[65_536];
    private int _end;
    private bool _isWhole;

    public CsvText(Stream file)
    {
        var encoding = TextEncoding.Of(file);
        _file = file;
        _reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: false, 65_536, leaveOpen: true);
    }

    /// <summary>Where reading stands in what is held.</summary>
    public int At { get; set; }

    public long Position => _file.Position;

    /// <summary>What is held from where reading stands.</summary>
    public ReadOnlySpan<char> Ahead => _held.AsSpan(At, _end - At);

    /// <summary>The sign so many places ahead; nought behind the end.</summary>
    public char this[int ahead]
    {
        get
        {
            while (At + ahead >= _end)
            {
                if (!TakeMore())
                    return '\0';
            }

            return _held[At + ahead];
        }
    }

    /// <summary>Whether nothing is left that is so many places ahead.</summary>
    public bool IsOver(int ahead)
    {
        while (At + ahead >= _end)
        {
            if (!TakeMore())
                return true;
        }

        return false;
    }

    /// <summary>Makes what is ahead longer. False at the end of the file.</summary>
    public bool TakeMore()
    {
        if (_isWhole)
            return false;
        _held.AsSpan(At, _end - At).CopyTo(_held);
        (_end, At) = (_end - At, 0);
        if (_end == _held.Length)
            Array.Resize(ref _held, _held.Length * 2);
        var read = _reader.Read(_held.AsSpan(_end));
        _end += read;
        _isWhole = read == 0;
        return read > 0;
    }

    public void Dispose() => _reader.Dispose();
}
