using System.Net;
using System.Net.Sockets;
using CrediCare.Domain.Webhooks;
using CrediCare.Web.Startup;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Jobs.Webhooks;

/// <summary>Asks what addresses a name leads to.</summary>
public delegate Task<IPAddress[]> NameLookup(string name, CancellationToken cancellationToken);

/// <summary>
/// Connects to a receiver: asks once where its name leads, refuses when any of it is not on the open internet, and connects to the
/// very address it has looked at. A name that leads elsewhere a moment later changes nothing.
/// </summary>
public sealed class WebhookConnection(NameLookup lookup, IOptions<WebhookOptions> options)
{
    /// <summary>So many of a name's addresses are tried.</summary>
    private const int MostTried = 3;

    /// <exception cref="AddressRefusedException">The name leads inwards.</exception>
    /// <exception cref="SocketException">It leads nowhere, or nobody answers there.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint to, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(to.Host.Trim('[', ']'), out var written)
            ? [written]
            : await lookup(to.Host, cancellationToken);
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        if (!addresses.All(MayBeReached))
            throw new AddressRefusedException();
        SocketException? failed = null;
        foreach (var address in addresses.Take(MostTried))
            try
            {
                return await ConnectAsync(address, to.Port, cancellationToken);
            }
            catch (SocketException failure)
            {
                failed = failure;
            }

        throw failed!;
    }

    private bool MayBeReached(IPAddress address) =>
        PublicNetwork.Contains(address) || (options.Value.AllowLoopback && IPAddress.IsLoopback(address));

    private static async Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A receiver's name leads to an address that is not on the open internet.</summary>
public sealed class AddressRefusedException() : IOException("The address is not on the open internet.");
