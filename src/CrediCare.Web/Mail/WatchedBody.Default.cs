using System.Text;

namespace CrediCare.Web.Mail;

/// <summary>
/// A body that knows whether it was read. The client reads it only after the server has agreed to take the data: until
/// then a broken connection surely sent nothing, from then on nobody can say.
/// </summary>
public sealed class WatchedBody(string html) : MemoryStream(Encoding.UTF8.GetBytes(html), writable: false)
{
    public bool HasBegun { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        HasBegun = true;
        return base.Read(buffer, offset, count);
    }

    public override int Read(Span<byte> buffer)
    {
        HasBegun = true;
        return base.Read(buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        HasBegun = true;
        return base.ReadAsync(buffer, offset, count, cancellationToken);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        HasBegun = true;
        return base.ReadAsync(buffer, cancellationToken);
    }
}
