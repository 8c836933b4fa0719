using System.Net;
using System.Net.Sockets;

namespace CrediCare.Web.Features.Shared;

/// <summary>
/// Where on the network a request comes from, as far as limits count it: a whole address of four numbers, or the first half
/// of a long one, since a household or an office is given all of the second half.
/// </summary>
public static class NetworkPlace
{
    private const int SharedBytes = 8;

    public static string Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes(), 0, SharedBytes)
            : address.ToString();
    }
}
