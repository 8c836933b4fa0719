using System.Text;

namespace CrediCare.Domain.Payments.Files;

/// <summary>
/// The lines of an OCR file, one at a time; a line ends with CR, LF or both. One of another length than 80, or with signs that
/// ISO 8859-1 has no letters for, is refused as soon as it is met.
/// </summary>
internal sealed class OcrLines(Stream content)
{
    public const int Length = 80;

    private readonly byte[] _buffer = new byte[16_384];
    private readonly byte[] _line = new byte[Length];
    private int _at;
    private int _filled;
    private bool _afterReturn;

    /// <summary>The number of the line that was read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line; null at the end. Empty lines at the end are none.</summary>
    public OcrLine? Next()
    {
        var empty = 0;
        while (ReadLine() is { } length)
        {
            Number++;
            if (length == 0)
            {
                empty++;
                continue;
            }

            if (empty > 0)
                throw new PaymentFileException(new(PaymentFileRefusal.LineLength, Number - empty));
            if (length != Length)
                throw new PaymentFileException(new(PaymentFileRefusal.LineLength, Number));
            return new(Encoding.Latin1.GetString(_line), Number);
        }

        return null;
    }

    // How long the line is that now lies in _line; null where there is none.
    private int? ReadLine()
    {
        var length = 0;
        for (var one = ReadByte(); one >= 0; one = ReadByte())
        {
            var skip = one == '\n' && _afterReturn;
            _afterReturn = one == '\r';
            if (skip)
                continue;
            if (one is '\r' or '\n')
                return length;
            if (one is < ' ' or (>= 0x7F and < 0xA0))
                throw new PaymentFileException(new(PaymentFileRefusal.NotText, Number + 1));
            if (length == Length)
                throw new PaymentFileException(new(PaymentFileRefusal.LineLength, Number + 1));
            _line[length++] = (byte)one;
        }

        return length == 0 ? null : length;
    }

    private int ReadByte()
    {
        if (_at == _filled)
            (_at, _filled) = (0, content.Read(_buffer));
        return _filled == 0 ? -1 : _buffer[_at++];
    }
}
