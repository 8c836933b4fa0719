namespace CrediCare.Sheets;

/// <summary>
/// What a part unpacks to, as far as the limits go. An element of XML, or the text between two, that has no end within a megabyte is
/// refused before a reader holds all of it.
/// </summary>
internal sealed class UnpackedStream(Stream unpacked, long packed, UnpackedCount count) : Stream
{
    private const int LongestPiece = 1_000_000;
    private long _read;
    private long _sinceElement;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        _read += read;
        count.Add(read, _read, packed);
        var last = buffer[..read].LastIndexOf((byte)'<');
        _sinceElement = last < 0 ? _sinceElement + read : read - last;
        return _sinceElement <= LongestPiece ? read : throw new SheetException(SheetProblem.TooMuchInside);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }
}
