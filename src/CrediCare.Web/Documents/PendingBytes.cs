namespace CrediCare.Web.Documents;

/// <summary>
/// What has been written and not sent. A packer writes at once and does not wait; an answer to a request must be waited for.
/// Between the two lie the few bytes of the rows just written.
/// </summary>
internal sealed class PendingBytes : Stream
{
    /// <summary>So many rows are kept at most.</summary>
    public const int RowsBetweenSends = 200;

    private readonly MemoryStream _bytes = new();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public async Task SendAsync(Stream into, CancellationToken cancellationToken)
    {
        await into.WriteAsync(_bytes.GetBuffer().AsMemory(0, (int)_bytes.Length), cancellationToken);
        _bytes.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _bytes.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _bytes.Write(buffer);

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _bytes.Dispose();
        base.Dispose(disposing);
    }
}
